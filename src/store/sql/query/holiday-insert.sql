-- Another holiday.
INSERT INTO holiday (id, day, kind, name)
VALUES (:id, :day, :kind, :name);
