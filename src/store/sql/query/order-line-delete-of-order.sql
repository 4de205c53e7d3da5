-- Takes all lines off an order.
DELETE FROM order_line WHERE order_id = :order_id;
