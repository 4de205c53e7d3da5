-- One preference.
SELECT value FROM preference WHERE key = :key;
