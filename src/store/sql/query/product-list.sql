-- Every product with the key that identifies it.
SELECT id, code, code_key, name, unit, margin FROM product ORDER BY id;
