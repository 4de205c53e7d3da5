-- Deletes a colleague; the records that name the person keep the name.
DELETE FROM colleague WHERE id = :id;
