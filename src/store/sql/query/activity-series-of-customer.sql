-- The series of a customer.
SELECT id, rule, first_day
FROM activity_series
WHERE id IN (SELECT series FROM activity WHERE customer = :customer AND series IS NOT NULL)
ORDER BY first_day, id;
