-- Overwrites a growth step.
UPDATE growth_step
SET customer = :customer, title = :title, owner = :owner, due_day = :due_day, done_day = :done_day, note = :note
WHERE id = :id;
