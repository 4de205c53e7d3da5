-- The analyses of the projects of the customers :first to :last; of one project the latest comes last.  One
-- of another outcome than the project has now explains nothing.
SELECT closing_analysis.id, project, project.customer, cornerstone, methods, performance, losses, winner, winner_did,
       first_contact_day, visits, contacts, lesson
FROM closing_analysis
JOIN project ON project.id = project
WHERE customer BETWEEN :first AND :last AND (outcome = state OR state NOT IN ('won', 'lost'))
ORDER BY customer, project, closing_analysis.id;
