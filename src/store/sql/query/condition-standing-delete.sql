-- Deletes the standings of a rival, of a project, or of a customer's projects.
DELETE FROM condition_standing
WHERE rival = :rival OR project = :project OR project IN (SELECT id FROM project WHERE customer = :customer);
