-- Another decision maker of the project who is the same contact.
SELECT id FROM decision_maker WHERE project = :project AND contact = :contact AND id <> :id;
