-- Deletes one rival, or those of a project, or of a customer.
DELETE FROM rival
WHERE id = :rival OR project = :project OR project IN (SELECT id FROM project WHERE customer = :customer);
