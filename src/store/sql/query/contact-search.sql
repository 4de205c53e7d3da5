-- What contacts are found by.
SELECT customer, name, reading, phone, mobile FROM contact ORDER BY customer, id;
