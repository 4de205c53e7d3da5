-- Part of deleting a customer.
DELETE FROM attachment WHERE customer = :customer;
