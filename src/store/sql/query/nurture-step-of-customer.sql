-- The steps of a customer by due day.
SELECT id, customer, contact, channel, title, due_day, state, ended_day, cost, note
FROM nurture_step
WHERE customer = :customer
ORDER BY due_day, id;
