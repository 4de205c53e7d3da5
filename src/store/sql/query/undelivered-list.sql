-- The rows of undelivered of the customers :first to :last.
SELECT id, customer, from_day, amount
FROM undelivered
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
