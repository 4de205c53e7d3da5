-- Deletes what was agreed about one promise, or about those to a customer.
DELETE FROM promise_move
WHERE promise IN (SELECT id FROM promise WHERE id = :id OR customer = :customer);
