-- Adds a past supplier.
INSERT INTO past_supplier (id, customer, name, from_day, until_day, share, source)
VALUES (:id, :customer, :name, :from_day, :until_day, :share, :source);
