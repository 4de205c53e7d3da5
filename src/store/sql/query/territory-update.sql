-- Overwrites a territory.
UPDATE territory
SET name = :name, region = :region, owner = :owner, began_day = :began_day, ended_day = :ended_day, note = :note
WHERE id = :id;
