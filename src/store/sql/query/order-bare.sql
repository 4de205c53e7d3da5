-- The sums of every order, from the index alone.
SELECT customer, day, revenue, cost, uncosted, estimated
FROM orders INDEXED BY orders_by_customer
ORDER BY customer, day;
