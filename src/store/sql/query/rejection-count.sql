-- How often each customer has said no up to :day, over all time.
SELECT customer, count(*) AS rejections
FROM activity
WHERE rejection = 1 AND state = 'done' AND day <= :day
GROUP BY customer;
