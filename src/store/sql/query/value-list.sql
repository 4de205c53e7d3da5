-- The values of the customers :first to :last.
SELECT id, customer, kind, title, evidence, from_day, is_unique
FROM customer_value
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
