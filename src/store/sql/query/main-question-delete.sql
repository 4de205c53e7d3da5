-- Deletes one main question, or those of a customer.
DELETE FROM main_question WHERE id = :id OR customer = :customer;
