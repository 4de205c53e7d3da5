-- Deletes one influence line, or those of a contact, or of a project, or of a customer.
DELETE FROM influence_line
WHERE id = :line OR speaker = :contact OR listener = :contact OR project = :project
      OR project IN (SELECT id FROM project WHERE customer = :customer);
