-- The layer of the row :id is worked by :person, from :day on or from when that row holds.
INSERT INTO layer_owner (id, customer, layer, from_day, owner)
SELECT :new, customer, layer, max (from_day, :day), :person FROM layer_owner WHERE id = :id;
