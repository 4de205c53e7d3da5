-- Deletes a territory whose list is empty.
DELETE FROM territory WHERE id = :id;
