-- The lines of one order.
SELECT product, quantity, price, amount, cost FROM order_line WHERE order_id = :order_id ORDER BY position;
