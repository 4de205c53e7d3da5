-- Adds a territory whose market is surveyed.
INSERT INTO territory (id, name, region, owner, began_day, ended_day, note)
VALUES (:id, :name, :region, :owner, :began_day, :ended_day, :note);
