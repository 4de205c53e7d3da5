-- Another influence line of the project that says the same and still holds.
SELECT id FROM influence_line
WHERE project = :project AND speaker = :speaker AND listener = :listener AND id <> :id AND until_day IS NULL;
