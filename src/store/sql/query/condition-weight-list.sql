-- The weights of the projects of the customers :first to :last, by day.
SELECT condition_weight.id, project, customer, factor, title, from_day, weight
FROM condition_weight
JOIN project ON project.id = project
WHERE customer BETWEEN :first AND :last
ORDER BY customer, project, from_day, condition_weight.id;
