-- Deletes one step, or those of a customer.
DELETE FROM nurture_step WHERE id = :id OR customer = :customer;
