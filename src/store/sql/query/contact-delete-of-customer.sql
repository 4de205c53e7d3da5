-- Part of deleting a customer.
DELETE FROM contact WHERE customer = :customer;
