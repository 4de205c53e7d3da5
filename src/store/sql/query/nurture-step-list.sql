-- The steps of all customers.
SELECT id, customer, contact, channel, title, due_day, state, ended_day, cost, note
FROM nurture_step
ORDER BY customer, due_day, id;
