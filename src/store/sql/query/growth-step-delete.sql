-- Deletes one growth step, or those of a customer.
DELETE FROM growth_step WHERE id = :id OR customer = :customer;
