-- Overwrites a colleague.
UPDATE colleague SET name = :name, skill = :skill, from_day = :from_day, until_day = :until_day, note = :note
WHERE id = :id;
