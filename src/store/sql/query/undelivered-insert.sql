-- Adds what is ordered and not delivered.
INSERT INTO undelivered (id, customer, from_day, amount)
VALUES (:id, :customer, :from_day, :amount);
