-- Deletes one lock-in, or those of a customer.
DELETE FROM lock_in WHERE id = :id OR customer = :customer;
