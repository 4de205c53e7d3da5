-- Part of deleting a customer.
DELETE FROM influence WHERE customer = :customer;
