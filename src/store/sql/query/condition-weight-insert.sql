-- Appends the weight of a condition.
INSERT INTO condition_weight (id, project, factor, title, from_day, weight)
VALUES (:id, :project, :factor, :title, :from_day, :weight);
