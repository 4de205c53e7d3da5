-- Overwrites months in which something recurs.
UPDATE month_span
SET customer = :customer, purpose = :purpose, first_month = :first_month, last_month = :last_month, note = :note
WHERE id = :id;
