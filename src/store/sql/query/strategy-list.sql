-- The strategies of the customers :first to :last; the last one up to a day is in force.
SELECT id, customer, from_day, strategy, review_day, breakthrough
FROM customer_strategy
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
