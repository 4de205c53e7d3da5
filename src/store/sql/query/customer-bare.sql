-- What figures need of each customer.
SELECT id, code, margin FROM customer ORDER BY id;
