-- How many orders with a positive total the customers :first to :last had up to :day, and the day of the first one.
SELECT customer, COUNT(*) AS n, MIN(day) AS first_day
FROM orders INDEXED BY orders_by_customer
WHERE customer BETWEEN :first AND :last AND day <= :day AND revenue > 0
GROUP BY customer;
