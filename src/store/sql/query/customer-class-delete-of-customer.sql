-- Part of deleting a customer.
DELETE FROM customer_class WHERE customer = :customer;
