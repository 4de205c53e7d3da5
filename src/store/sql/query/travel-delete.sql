-- Deletes a travel.
DELETE FROM travel WHERE id = :id;
