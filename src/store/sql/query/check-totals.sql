-- Orders whose stored revenue is not the sum of their lines; an order in another currency is rounded line by line.
SELECT o.number, o.revenue, sum (l.amount) AS lines
FROM orders AS o JOIN order_line AS l ON l.order_id = o.id
WHERE o.currency IS NULL
GROUP BY o.id
HAVING o.revenue <> sum (l.amount);
