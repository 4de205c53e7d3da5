-- Every order line with what a reader wants beside it, order by order in the order they were entered.
SELECT o.id AS order_id, o.number, o.day, o.currency, o.rate, o.customer, c.code AS customer_code,
       c.name AS customer_name, p.code AS product_code, p.name AS product_name, l.quantity, l.price, l.amount, l.cost
FROM orders AS o
     JOIN customer AS c ON c.id = o.customer
     JOIN order_line AS l ON l.order_id = o.id
     LEFT JOIN product AS p ON p.id = l.product
WHERE o.day BETWEEN :first AND :last
ORDER BY o.id, l.position;
