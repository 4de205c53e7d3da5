-- Somebody else does what is planned.
UPDATE activity SET person = :person WHERE id = :id;
