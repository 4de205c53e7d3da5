-- Who has whose ear in the projects of the customers :first to :last.
SELECT influence_line.id, influence_line.project, influence_line.speaker, influence_line.listener,
       influence_line.from_day, influence_line.until_day, influence_line.note
FROM influence_line
JOIN project ON project.id = influence_line.project
WHERE project.customer BETWEEN :first AND :last
ORDER BY project.customer, influence_line.id;
