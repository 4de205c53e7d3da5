-- Deletes a decision about terms, or all of a customer.
DELETE FROM credit_decision WHERE id = :id OR customer = :customer;
