-- What lists show and search, in the order of the readings.
SELECT id, code, name, short_name, reading, country, province, city, district, address, phone,
       margin
FROM customer
ORDER BY reading, name, id;
