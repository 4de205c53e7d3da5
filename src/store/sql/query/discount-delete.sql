-- Deletes one discount, or those of a customer.
DELETE FROM discount WHERE id = :id OR customer = :customer;
