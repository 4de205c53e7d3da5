-- All products by id, with the name that people know them by.
SELECT id, code, name
FROM product
ORDER BY id;
