-- The command undone last, unless it was redone or a new command came after the undo.
SELECT command.id AS id
FROM history AS undo JOIN history AS command ON command.id = undo.target
WHERE undo.kind = 'undo'
      AND undo.id > (SELECT max (id) FROM history WHERE kind = 'do')
      AND undo.id = (SELECT max (id) FROM history WHERE target = command.id)
ORDER BY undo.id DESC
LIMIT 1;
