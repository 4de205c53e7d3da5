-- Somebody else works the layer, on the day of the row :id.
UPDATE layer_owner SET owner = :person WHERE id = :id;
