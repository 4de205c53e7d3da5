-- The growth steps of a customer: open ones by due day, then those done, the newest first.
SELECT id, customer, title, owner, due_day, done_day, note
FROM growth_step
WHERE customer = :customer
ORDER BY done_day IS NOT NULL, done_day DESC, due_day IS NULL, due_day, id;
