-- Overwrites a season.
UPDATE season_window
SET customer = :customer, purpose = :purpose, first_third = :first_third, last_third = :last_third, note = :note
WHERE id = :id;
