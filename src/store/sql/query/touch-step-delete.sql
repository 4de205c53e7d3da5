-- Deletes one step of a plan of touches, or those of a customer.
DELETE FROM touch_step WHERE id = :id OR customer = :customer;
