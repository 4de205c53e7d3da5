-- Deletes one care item, or those of a customer.
DELETE FROM care_item WHERE id = :id OR customer = :customer;
