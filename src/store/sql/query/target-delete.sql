-- Deletes one target, or those of a customer.
DELETE FROM target WHERE id = :id OR customer = :customer;
