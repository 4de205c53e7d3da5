-- One entry, without its changeset: unlike IS NULL, typeof does not read a long one to its end.
SELECT id, kind, target, label, arguments, actor, at, changes, kind = 'do' AND typeof (changeset) = 'null' AS sealed, 0 AS undone
FROM history
WHERE id = :id;
