-- How a barrier stands, from a day on.
INSERT INTO barrier_state (id, barrier, from_day, state, reason) VALUES (:id, :barrier, :from_day, :state, :reason);
