-- The orders of a customer, the newest first.
SELECT id, customer, number, day, revenue, cost, uncosted, estimated, currency, rate, note
FROM orders
WHERE customer = :customer
ORDER BY day DESC, id DESC;
