-- The latest command that is in effect: never undone, or redone since.
SELECT id
FROM history AS command
WHERE kind = 'do'
      AND coalesce ((SELECT kind FROM history WHERE target = command.id ORDER BY id DESC LIMIT 1), 'redo') = 'redo'
ORDER BY id DESC
LIMIT 1;
