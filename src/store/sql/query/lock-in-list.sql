-- The lock-ins of the customers :first to :last.
SELECT id, customer, kind, title, evidence, from_day, until_day
FROM lock_in
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
