-- Deletes the series of which nothing is left.
DELETE FROM activity_series
WHERE NOT EXISTS (SELECT 1 FROM activity WHERE activity.series = activity_series.id);
