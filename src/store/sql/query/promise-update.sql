-- Overwrites a promise.
UPDATE promise
SET customer = :customer, title = :title, owner = :owner, day = :day, due_day = :due_day, state = :state,
    closed_day = :closed_day, note = :note
WHERE id = :id;
