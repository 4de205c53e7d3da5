-- What is said of days; of one day the latest last.
SELECT id, day, kind, name
FROM holiday
ORDER BY day, id;
