-- Part of deleting a customer.
DELETE FROM activity WHERE customer = :customer;
