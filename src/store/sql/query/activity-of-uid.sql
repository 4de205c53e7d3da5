-- The activity of an event: one that is named so, or of ours the one that makes this name.
SELECT id FROM activity WHERE uid = :uid
UNION ALL
SELECT id FROM activity WHERE id = :own AND uid IS NULL
LIMIT 1;
