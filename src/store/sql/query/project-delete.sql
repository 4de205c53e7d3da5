-- Deletes one project, or those of a customer.
DELETE FROM project WHERE id = :project OR customer = :customer;
