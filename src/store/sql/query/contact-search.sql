-- What contacts are found by.
SELECT customer, name, reading, phone, mobile
FROM contact
WHERE customer BETWEEN :first AND :last
ORDER BY customer, id;
