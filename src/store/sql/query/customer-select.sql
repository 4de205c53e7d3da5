-- One customer.
SELECT id, code, name, short_name, reading, country, province, city, district, address, phone, email, website, trade,
       note, margin
FROM customer
WHERE id = :id;
