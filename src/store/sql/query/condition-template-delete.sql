-- Deletes the template of a name.
DELETE FROM condition_template WHERE name = :name;
