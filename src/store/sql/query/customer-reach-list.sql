-- How customers are reached, and what is noted about them.
SELECT id, phone, note
FROM customer
WHERE phone IS NOT NULL OR note IS NOT NULL
ORDER BY id;
