-- Deletes an answer to a credit alert, or all of a customer.
DELETE FROM credit_answer WHERE id = :id OR customer = :customer;
