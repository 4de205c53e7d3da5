-- The record, newest first, without the changesets.
SELECT id, kind, target, label, arguments, actor, at, changes,
       kind = 'do' AND typeof (changeset) = 'null' AS sealed,
       kind = 'do' AND 'undo' IS (SELECT later.kind FROM history AS later WHERE later.target = history.id
                                  ORDER BY later.id DESC LIMIT 1) AS undone
FROM history
ORDER BY id DESC
LIMIT :limit;
