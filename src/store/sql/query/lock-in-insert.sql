-- Adds a lock-in.
INSERT INTO lock_in (id, customer, kind, title, evidence, from_day, until_day)
VALUES (:id, :customer, :kind, :title, :evidence, :from_day, :until_day);
