-- All letters.
SELECT id, name, body FROM letter ORDER BY name, id;
