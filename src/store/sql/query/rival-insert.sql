-- Adds a rival to a project.
INSERT INTO rival (id, project, name, from_day, until_day) VALUES (:id, :project, :name, :from_day, :until_day);
