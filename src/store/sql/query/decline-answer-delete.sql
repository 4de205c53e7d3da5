-- Deletes one answer to an alert, or those of a customer.
DELETE FROM decline_answer WHERE id = :id OR customer = :customer;
