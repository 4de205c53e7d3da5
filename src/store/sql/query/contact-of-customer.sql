-- The contacts of a customer.
SELECT id, customer, name, reading, title, department, phone, mobile, email, wechat, birthday, note
FROM contact
WHERE customer = :customer
ORDER BY reading, id;
