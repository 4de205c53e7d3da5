-- Who works the layers of the customers :first to :last; of a layer the last one up to a day is in force.
SELECT id, customer, layer, from_day, owner
FROM layer_owner
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
