-- Part of deleting a customer.
DELETE FROM order_line WHERE order_id IN (SELECT id FROM orders WHERE customer = :customer);
