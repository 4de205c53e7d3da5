-- All colleagues, those with us and those who were.
SELECT id, name, skill, from_day, until_day, note FROM colleague ORDER BY name, from_day, id;
