-- The order of a number.
SELECT id, customer, number, day, revenue, cost, uncosted, estimated, currency, rate, note
FROM orders
WHERE number = :number
ORDER BY id
LIMIT 1;
