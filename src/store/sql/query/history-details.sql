-- The commands called :label that are in effect, newest first, with all their arguments.
SELECT id, arguments, actor, at
FROM history AS command
WHERE kind = 'do' AND label = :label
      AND coalesce ((SELECT kind FROM history WHERE target = command.id ORDER BY id DESC LIMIT 1), 'redo') = 'redo'
ORDER BY id DESC;
