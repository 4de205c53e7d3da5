-- What a pyramid is made of, from the index alone.
SELECT customer, day, revenue, cost, uncosted, estimated
FROM orders INDEXED BY orders_by_customer
WHERE customer BETWEEN :first AND :last
ORDER BY customer, day;
