-- Deletes a contact; what was done with it stays, without naming it.
DELETE FROM contact WHERE id = :id;
