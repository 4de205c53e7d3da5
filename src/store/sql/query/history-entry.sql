-- One entry, without its changeset.
SELECT id, kind, target, label, arguments, actor, at, changes, kind = 'do' AND changeset IS NULL AS sealed, 0 AS undone
FROM history
WHERE id = :id;
