-- Adds a series.
INSERT INTO activity_series (id, rule, first_day) VALUES (:id, :rule, :first_day);
