-- Deletes one past supplier, or those of a customer.
DELETE FROM past_supplier WHERE id = :id OR customer = :customer;
