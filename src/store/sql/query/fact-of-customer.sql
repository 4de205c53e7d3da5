-- All facts of a customer, kind by kind in the order of their days; the last one up to a day is in force.
SELECT id, customer, fact, from_day, value, source
FROM customer_fact
WHERE customer = :customer
ORDER BY fact, from_day, id;
