-- The tags of a customer.
SELECT tag FROM customer_tag WHERE customer = :customer ORDER BY tag;
