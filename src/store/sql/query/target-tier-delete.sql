-- Part of deleting a target, or a customer.
DELETE FROM target_tier
WHERE target = :id OR target IN (SELECT id FROM target WHERE customer = :customer);
