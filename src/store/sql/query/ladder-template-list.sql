-- The rungs of all templates; those of one name stand together.
SELECT name, goal, interval_days, claims FROM ladder_template ORDER BY name, id;
