-- Adds a promise.
INSERT INTO promise (id, customer, title, owner, day, due_day, state, closed_day, note)
VALUES (:id, :customer, :title, :owner, :day, :due_day, :state, :closed_day, :note);
