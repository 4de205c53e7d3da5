-- The steps that are due on :day: planned for it or before, and not ended by then.
SELECT id, customer, contact, channel, title, due_day, state, ended_day, cost, note
FROM nurture_step
WHERE due_day <= :day AND (ended_day IS NULL OR ended_day > :day)
ORDER BY due_day, id;
