-- Appends how well we, or a rival, meet a condition.
INSERT INTO condition_standing (id, project, factor, title, rival, from_day, standing, evidence)
VALUES (:id, :project, :factor, :title, :rival, :from_day, :standing, :evidence);
