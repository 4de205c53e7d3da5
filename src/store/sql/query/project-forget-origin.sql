-- Part of deleting a project, or a customer: what was made of its follow-up need stays.
UPDATE project
SET follows = NULL
WHERE follows = :project OR follows IN (SELECT id FROM project WHERE customer = :customer);
