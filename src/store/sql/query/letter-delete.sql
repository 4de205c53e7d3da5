-- Deletes a letter.
DELETE FROM letter WHERE id = :id;
