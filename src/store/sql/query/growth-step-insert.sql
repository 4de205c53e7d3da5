-- Adds a growth step.
INSERT INTO growth_step (id, customer, title, owner, due_day, done_day, note)
VALUES (:id, :customer, :title, :owner, :due_day, :done_day, :note);
