-- Takes a preference back.
DELETE FROM preference WHERE key = :key;
