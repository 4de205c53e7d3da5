-- Somebody else keeps the promise.
UPDATE promise SET owner = :person WHERE id = :id;
