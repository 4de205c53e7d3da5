-- Overwrites a value.
UPDATE customer_value
SET customer = :customer, kind = :kind, title = :title, evidence = :evidence, from_day = :from_day, is_unique =
    :is_unique
WHERE id = :id;
