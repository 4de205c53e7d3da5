-- The newest entry's id.
SELECT max (id) AS id FROM history;
