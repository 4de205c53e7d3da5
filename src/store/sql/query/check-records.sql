-- What each command changed, as far as it is kept.
SELECT id, changeset FROM history WHERE changeset IS NOT NULL;
