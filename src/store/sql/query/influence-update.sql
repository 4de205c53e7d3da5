-- Overwrites an influence record.
UPDATE influence
SET customer = :customer, kind = :kind, brings = :brings, strength = :strength, reason = :reason,
    from_day = :from_day, until_day = :until_day
WHERE id = :id;
