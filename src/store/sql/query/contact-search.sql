-- What contacts are found by.
SELECT customer, name, reading, phone, mobile, wechat
FROM contact
WHERE customer BETWEEN :first AND :last
ORDER BY customer, id;
