-- Adds who has whose ear.
INSERT INTO influence_line (id, project, speaker, listener, from_day, until_day, note)
VALUES (:id, :project, :speaker, :listener, :from_day, :until_day, :note);
