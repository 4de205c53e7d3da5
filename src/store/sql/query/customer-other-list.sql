-- Every dated other-mark; the last row of a customer up to a day is the one in force.
SELECT customer, from_day, other
FROM customer_other
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
