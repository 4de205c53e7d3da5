-- Part of deleting a customer.
DELETE FROM orders WHERE customer = :customer;
