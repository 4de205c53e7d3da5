-- Adds a step.
INSERT INTO nurture_step (id, customer, contact, channel, title, due_day, state, ended_day, cost, note)
VALUES (:id, :customer, :contact, :channel, :title, :due_day, :state, :ended_day, :cost, :note);
