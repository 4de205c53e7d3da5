-- Deletes an influence record.
DELETE FROM influence WHERE id = :id;
