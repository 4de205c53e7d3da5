-- Adds that another day was agreed on for a promise.
INSERT INTO promise_move (id, promise, day, due_day, reason)
VALUES (:id, :promise, :day, :due_day, :reason);
