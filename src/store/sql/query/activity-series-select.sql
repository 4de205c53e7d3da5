-- One series.
SELECT id, rule, first_day FROM activity_series WHERE id = :id;
