-- The barriers of the customers :first to :last.
SELECT id, customer, kind, side, severity, title, description, way, owner, due_day
FROM barrier
WHERE customer BETWEEN :first AND :last
ORDER BY customer, id;
