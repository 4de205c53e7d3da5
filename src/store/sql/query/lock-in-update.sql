-- Overwrites a lock-in.
UPDATE lock_in
SET customer = :customer, kind = :kind, title = :title, evidence = :evidence, from_day = :from_day, until_day =
    :until_day
WHERE id = :id;
