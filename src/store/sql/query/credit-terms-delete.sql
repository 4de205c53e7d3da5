-- Deletes the credit terms, or all of a customer.
DELETE FROM credit_terms WHERE id = :id OR customer = :customer;
