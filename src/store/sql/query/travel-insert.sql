-- Adds a travel.
INSERT INTO travel (id, traveller, from_day, until_day, destination, note)
VALUES (:id, :traveller, :from_day, :until_day, :destination, :note);
