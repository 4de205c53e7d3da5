-- Adds a discount.
INSERT INTO discount (id, customer, day, reduction, reason)
VALUES (:id, :customer, :day, :reduction, :reason);
