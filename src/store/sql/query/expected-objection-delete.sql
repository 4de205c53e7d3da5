-- Deletes one objection to expect, or those of a customer.
DELETE FROM expected_objection WHERE id = :id OR customer = :customer;
