-- Adds a colleague.
INSERT INTO colleague (id, name, skill, from_day, until_day, note)
VALUES (:id, :name, :skill, :from_day, :until_day, :note);
