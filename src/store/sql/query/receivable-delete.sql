-- Deletes a receivable, or all of a customer.
DELETE FROM receivable WHERE id = :id OR customer = :customer;
