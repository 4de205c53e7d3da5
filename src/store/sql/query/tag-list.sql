-- Every tag of every customer.
SELECT customer, tag FROM customer_tag ORDER BY customer, tag;
