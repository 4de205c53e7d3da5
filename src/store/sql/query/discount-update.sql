-- Overwrites a discount.
UPDATE discount
SET customer = :customer, day = :day, reduction = :reduction, reason = :reason
WHERE id = :id;
