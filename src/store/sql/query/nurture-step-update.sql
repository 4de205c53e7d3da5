-- Overwrites a step.
UPDATE nurture_step
SET customer = :customer, contact = :contact, channel = :channel, title = :title, due_day = :due_day,
    state = :state, ended_day = :ended_day, cost = :cost, note = :note
WHERE id = :id;
