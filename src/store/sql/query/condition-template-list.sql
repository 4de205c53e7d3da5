-- The weights of all templates; those of one name stand together.
SELECT name, factor, title, weight FROM condition_template ORDER BY name, id;
