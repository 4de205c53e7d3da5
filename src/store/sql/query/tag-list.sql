-- Every tag of every customer.
SELECT customer, tag
FROM customer_tag
WHERE customer BETWEEN :first AND :last
ORDER BY customer, tag;
