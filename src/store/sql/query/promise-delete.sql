-- Deletes one promise, or those to a customer.
DELETE FROM promise WHERE id = :id OR customer = :customer;
