-- Deletes the template of a name.
DELETE FROM ladder_template WHERE name = :name;
