-- Part of deleting a barrier, or a customer.
DELETE FROM barrier_state
WHERE barrier = :barrier OR barrier IN (SELECT id FROM barrier WHERE customer = :customer);
