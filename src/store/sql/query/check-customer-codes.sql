-- Customer codes used twice.
SELECT code, count (*) AS times FROM customer GROUP BY code HAVING count (*) > 1;
