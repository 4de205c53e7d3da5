-- Deletes a piece of evidence, which is not used any more.
DELETE FROM evidence WHERE id = :id;
