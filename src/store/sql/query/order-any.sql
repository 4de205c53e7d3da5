-- A row where there is any order at all.
SELECT id FROM orders LIMIT 1;
