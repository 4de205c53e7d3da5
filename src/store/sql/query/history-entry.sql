-- One entry, without its changeset.
SELECT id, kind, target, label, arguments, actor, at, changes, 0 AS sealed, 0 AS undone
FROM history
WHERE id = :id;
