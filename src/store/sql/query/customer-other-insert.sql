-- Marks a customer as never one, or takes the mark off, from a day on.
INSERT INTO customer_other (id, customer, from_day, other, reason)
VALUES (:id, :customer, :from_day, :other, :reason);
