-- Deletes one analysis, that of a project, or those of a customer's projects.
DELETE FROM closing_analysis
WHERE id = :analysis OR project = :project OR project IN (SELECT id FROM project WHERE customer = :customer);
