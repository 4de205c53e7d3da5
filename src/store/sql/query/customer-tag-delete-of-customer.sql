-- Part of deleting a customer.
DELETE FROM customer_tag WHERE customer = :customer;
