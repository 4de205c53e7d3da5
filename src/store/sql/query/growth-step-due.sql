-- The growth steps that are due on :day and not done by then, the oldest first.
SELECT id, customer, title, owner, due_day, done_day, note
FROM growth_step
WHERE due_day <= :day AND (done_day IS NULL OR done_day > :day)
ORDER BY due_day, id;
