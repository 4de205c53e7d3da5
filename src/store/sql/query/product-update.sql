-- Overwrites a product's name, unit and margin; its code stays as first written.
UPDATE product SET name = :name, unit = :unit, margin = :margin WHERE id = :id;
