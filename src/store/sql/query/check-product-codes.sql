-- Product codes used twice.
SELECT code_key AS code, count (*) AS times FROM product GROUP BY code_key HAVING count (*) > 1;
