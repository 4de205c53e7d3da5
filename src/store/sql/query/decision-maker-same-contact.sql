-- Another decision maker of the project who is the same contact and still has a say.
SELECT id FROM decision_maker
WHERE project = :project AND contact = :contact AND id <> :id AND until_day IS NULL;
