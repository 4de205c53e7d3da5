-- Every dated owner; the last row of a customer up to a day is the one in force.
SELECT customer, from_day, owner
FROM customer_owner
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
