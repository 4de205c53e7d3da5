-- Overwrites a travel.
UPDATE travel
SET traveller = :traveller, from_day = :from_day, until_day = :until_day, destination = :destination, note = :note
WHERE id = :id;
