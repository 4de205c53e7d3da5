-- The standings of the projects of the customers :first to :last, by day.
SELECT condition_standing.id, project, customer, factor, title, rival, from_day, standing, evidence
FROM condition_standing
JOIN project ON project.id = project
WHERE customer BETWEEN :first AND :last
ORDER BY customer, project, from_day, condition_standing.id;
