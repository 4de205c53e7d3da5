-- Who of us works a layer, from a day on; nothing where that is so already.
INSERT INTO layer_owner (id, customer, layer, from_day, owner)
SELECT :id, :customer, :layer, :from_day, :owner
WHERE (SELECT owner FROM layer_owner
       WHERE customer = :customer AND layer = :layer AND from_day <= :from_day
       ORDER BY from_day DESC, id DESC LIMIT 1) IS NOT :owner;
