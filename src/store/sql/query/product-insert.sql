-- Adds a product.
INSERT INTO product (id, code, code_key, name, unit, margin) VALUES (:id, :code, :code_key, :name, :unit, :margin);
