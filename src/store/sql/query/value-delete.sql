-- Deletes one value, or those of a customer.
DELETE FROM customer_value WHERE id = :id OR customer = :customer;
