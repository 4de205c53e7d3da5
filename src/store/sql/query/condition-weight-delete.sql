-- Deletes the weights of a project, or of a customer's projects.
DELETE FROM condition_weight
WHERE project = :project OR project IN (SELECT id FROM project WHERE customer = :customer);
