-- Deletes one decision maker, or those that are a contact, or of a project, or of a customer.
DELETE FROM decision_maker
WHERE id = :person OR contact = :contact OR project = :project
      OR project IN (SELECT id FROM project WHERE customer = :customer);
