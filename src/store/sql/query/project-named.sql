-- What projects and products are about, each name once.
SELECT product AS name FROM project WHERE product IS NOT NULL
UNION
SELECT coalesce (name, code) FROM product;
