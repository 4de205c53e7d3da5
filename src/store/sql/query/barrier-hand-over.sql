-- Somebody else clears the barrier away.
UPDATE barrier SET owner = :person WHERE id = :id;
