-- Part of deleting a customer.
DELETE FROM customer_owner WHERE customer = :customer;
