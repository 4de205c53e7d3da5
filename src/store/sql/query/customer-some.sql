-- Those of customer-list whose ids are in the JSON array :ids; CROSS JOIN looks each up, however many there are.
SELECT customer.id AS id, code, name, short_name, reading, country, province, city, district, address, phone,
       margin
FROM json_each (:ids) AS wanted CROSS JOIN customer ON customer.id = wanted.value
ORDER BY reading, name, customer.id;
