-- The statements of the customers :first to :last; of a kind the last one up to a day is in force.
SELECT id, customer, kind, from_day, value, reason
FROM customer_statement
WHERE customer BETWEEN :first AND :last
UNION ALL
SELECT id, customer, 'screened', from_day, value, reason
FROM customer_screening
WHERE customer BETWEEN :first AND :last
ORDER BY customer, kind, from_day, id;
