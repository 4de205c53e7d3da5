-- Part of deleting a customer.
DELETE FROM customer_screening WHERE customer = :customer;
