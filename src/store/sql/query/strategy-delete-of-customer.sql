-- Part of deleting a customer.
DELETE FROM customer_strategy WHERE customer = :customer;
