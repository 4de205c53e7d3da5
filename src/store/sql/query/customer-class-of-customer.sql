-- The classes set by hand, with their reasons, the newest first.
SELECT from_day, until_day, class, reason
FROM customer_class
WHERE customer = :customer
ORDER BY from_day DESC, id DESC;
