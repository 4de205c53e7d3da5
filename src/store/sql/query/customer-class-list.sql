-- Every dated class; the last row of a customer up to a day is the one in force.
SELECT customer, from_day, until_day, class
FROM customer_class
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
