-- What every entry after :since did or did again, with the changeset of its command; newest first.
SELECT command.changes AS changes, command.changeset AS changeset
FROM history AS entry JOIN history AS command ON command.id = coalesce (entry.target, entry.id)
WHERE entry.id > :since
ORDER BY entry.id DESC;
