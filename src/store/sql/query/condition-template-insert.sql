-- Adds one weight of a template.
INSERT INTO condition_template (id, name, factor, title, weight) VALUES (:id, :name, :factor, :title, :weight);
