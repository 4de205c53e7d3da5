-- Overwrites a past supplier.
UPDATE past_supplier
SET customer = :customer, name = :name, from_day = :from_day, until_day = :until_day, share = :share, source = :source
WHERE id = :id;
