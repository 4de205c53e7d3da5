-- Attaches a piece of evidence to a project, an activity or a rung.
INSERT INTO evidence_use (id, evidence, customer, project, activity, rung)
VALUES (:id, :evidence, :customer, :project, :activity, :rung);
