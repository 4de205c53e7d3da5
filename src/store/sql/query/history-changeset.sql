-- What the command of an entry changed.
SELECT changeset
FROM history
WHERE id = :id;
