-- Somebody else cares.
UPDATE care_item SET owner = :person WHERE id = :id;
