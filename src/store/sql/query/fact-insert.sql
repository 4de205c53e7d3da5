-- A fact, from a day on.
INSERT INTO customer_fact (id, customer, fact, from_day, value, source)
VALUES (:id, :customer, :fact, :from_day, :value, :source);
