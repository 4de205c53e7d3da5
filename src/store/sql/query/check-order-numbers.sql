-- Order numbers used twice.
SELECT number AS code, count (*) AS times FROM orders GROUP BY number HAVING count (*) > 1;
