-- All preferences.
SELECT key, value FROM preference ORDER BY key;
