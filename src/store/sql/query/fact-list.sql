-- The facts of the customers :first to :last, kind by kind in the order of their days; the last one up to a day is in force.
SELECT id, customer, fact, from_day, value, source
FROM customer_fact
WHERE customer BETWEEN :first AND :last
ORDER BY customer, fact, from_day, id;
