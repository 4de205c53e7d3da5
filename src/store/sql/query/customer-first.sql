-- The first rows of customer-list, before the rest is read.
SELECT id, code, name, short_name, reading, country, province, city, district, address, phone,
       margin
FROM customer
ORDER BY reading, name, id
LIMIT :limit;
