-- The analyses of the projects of the customers :first to :last; of one project the latest comes last.
SELECT closing_analysis.id, project, project.customer, cornerstone, methods, performance, losses, winner, winner_did,
       first_contact_day, visits, contacts, lesson
FROM closing_analysis
JOIN project ON project.id = project
WHERE customer BETWEEN :first AND :last
ORDER BY customer, project, closing_analysis.id;
