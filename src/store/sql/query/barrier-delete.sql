-- Deletes one barrier, or those of a customer.
DELETE FROM barrier WHERE id = :barrier OR customer = :customer;
