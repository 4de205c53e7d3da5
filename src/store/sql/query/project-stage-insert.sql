-- What became known of a stage, from a day on.
INSERT INTO project_stage (id, project, stage, from_day, joined, evidence)
VALUES (:id, :project, :stage, :from_day, :joined, :evidence);
