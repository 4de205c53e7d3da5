-- The lines of one order, with what their products are called.
SELECT order_line.product, quantity, price, amount, cost, code, name, unit
FROM order_line LEFT JOIN product ON product.id = order_line.product
WHERE order_id = :order_id
ORDER BY position;
