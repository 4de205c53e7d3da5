-- Part of deleting a customer.
DELETE FROM decision_mode WHERE customer = :customer;
