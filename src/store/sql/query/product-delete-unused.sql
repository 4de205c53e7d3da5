-- Deletes a product that no order line names any more.
DELETE FROM product
WHERE id = :id AND NOT EXISTS (SELECT 1 FROM order_line WHERE product = :id);
