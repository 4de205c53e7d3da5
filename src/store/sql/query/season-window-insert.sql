-- Adds a season.
INSERT INTO season_window (id, customer, purpose, first_third, last_third, note)
VALUES (:id, :customer, :purpose, :first_third, :last_third, :note);
