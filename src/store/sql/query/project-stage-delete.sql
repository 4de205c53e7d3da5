-- Part of deleting a project, or a customer.
DELETE FROM project_stage
WHERE project = :project OR project IN (SELECT id FROM project WHERE customer = :customer);
