-- Who looks after the customer, from a day on.
INSERT INTO customer_owner (id, customer, from_day, owner) VALUES (:id, :customer, :from_day, :owner);
