-- Every contact, customer by customer.
SELECT id, customer, name, reading, title, department, phone, mobile, email, wechat, birthday, note
FROM contact
ORDER BY customer, id;
