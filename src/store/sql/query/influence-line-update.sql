-- Overwrites who has whose ear.
UPDATE influence_line
SET project = :project, speaker = :speaker, listener = :listener, from_day = :from_day, until_day = :until_day,
    note = :note
WHERE id = :id;
