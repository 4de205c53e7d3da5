-- On which days a customer bought which product: returns, samples and what was given away are no purchases.
SELECT DISTINCT o.customer, l.product, o.day
FROM orders AS o
     JOIN order_line AS l ON l.order_id = o.id
WHERE o.revenue > 0 AND l.amount > 0 AND l.product IS NOT NULL AND o.day <= :last
ORDER BY o.customer, l.product, o.day;
