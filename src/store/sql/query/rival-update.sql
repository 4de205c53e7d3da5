-- Overwrites a rival.
UPDATE rival
SET project = :project, name = :name, from_day = :from_day
WHERE id = :id;
