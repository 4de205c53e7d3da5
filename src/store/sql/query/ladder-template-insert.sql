-- Adds one rung of a template.
INSERT INTO ladder_template (id, name, goal, interval_days, claims)
VALUES (:id, :name, :goal, :interval_days, :claims);
