-- Adds a line to an order.
INSERT INTO order_line (order_id, position, product, quantity, price, amount, cost)
VALUES (:order_id, :position, :product, :quantity, :price, :amount, :cost);
