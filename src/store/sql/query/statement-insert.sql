-- Something said of a customer by hand, from a day on.
INSERT INTO customer_statement (id, customer, kind, from_day, value, reason)
VALUES (:id, :customer, :kind, :from_day, :value, :reason);
