-- How much a store holds, and up to when.
SELECT (SELECT count (*) FROM customer) AS customers,
       (SELECT count (*) FROM orders) AS orders,
       (SELECT max (day) FROM (SELECT max (day) AS day FROM orders
                               UNION ALL
                               SELECT max (day) FROM activity WHERE state = 'done')) AS last_day;
