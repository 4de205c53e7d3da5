-- Takes a tag off a customer.
DELETE FROM customer_tag WHERE customer = :customer AND tag = :tag;
