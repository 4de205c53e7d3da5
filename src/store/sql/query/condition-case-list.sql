-- The weights known by :day of the projects that were won or lost by then; the rows of a condition stand together.
SELECT project, state, closed_day, factor, title, weight
FROM condition_weight
JOIN project ON project.id = project
WHERE state IN ('won', 'lost') AND closed_day <= :day AND from_day <= :day
ORDER BY project, factor, title, from_day, condition_weight.id;
