-- The names that mean others, the latest last.
SELECT written, meant
FROM name_alias
ORDER BY id;
