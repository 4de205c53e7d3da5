-- A holiday.
UPDATE holiday
SET day = :day, kind = :kind, name = :name
WHERE id = :id;
