-- Overwrites a rival.
UPDATE rival
SET project = :project, name = :name, from_day = :from_day, until_day = :until_day
WHERE id = :id;
