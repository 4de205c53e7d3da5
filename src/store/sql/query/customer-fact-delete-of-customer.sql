-- Part of deleting a customer.
DELETE FROM customer_fact WHERE customer = :customer;
