-- Makes every older command one that can no longer be undone.
UPDATE history SET changeset = NULL WHERE changeset IS NOT NULL;
