-- The rivals in the projects of the customers :first to :last.
SELECT rival.id, rival.project, rival.name, rival.from_day, rival.until_day
FROM rival
JOIN project ON project.id = rival.project
WHERE project.customer BETWEEN :first AND :last
ORDER BY project.customer, rival.id;
