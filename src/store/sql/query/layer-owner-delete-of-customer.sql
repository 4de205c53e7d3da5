-- Part of deleting a customer.
DELETE FROM layer_owner WHERE customer = :customer;
