-- Whether there is any order at all.
SELECT EXISTS (SELECT 1 FROM orders) AS any_order;
