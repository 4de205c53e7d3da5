-- The stages of the projects of the customers :first to :last.
SELECT project_stage.id, project_stage.project, project_stage.stage, project_stage.from_day, project_stage.joined,
       project_stage.evidence
FROM project_stage
JOIN project ON project.id = project_stage.project
WHERE project.customer BETWEEN :first AND :last
ORDER BY project.customer, project_stage.from_day, project_stage.id;
