-- The influence records of a customer.
SELECT id, customer, kind, brings, strength, reason, from_day, until_day
FROM influence
WHERE customer = :customer
ORDER BY from_day, id;
