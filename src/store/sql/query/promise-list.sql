-- The promises to a span of customers, open ones by due day, then those that ended, the newest first; with :open_on
-- only those that were open on that day.
SELECT id, customer, title, owner, day, due_day, state, closed_day, note
FROM promise
WHERE customer BETWEEN :first AND :last AND (:open_on IS NULL OR closed_day IS NULL OR closed_day > :open_on)
ORDER BY closed_day IS NOT NULL, closed_day DESC, due_day, id;
