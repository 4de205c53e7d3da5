-- How the barriers of the customers :first to :last stood; the last row up to a day is in force.
SELECT barrier_state.id, barrier_state.barrier, barrier_state.from_day, barrier_state.state, barrier_state.reason
FROM barrier_state
JOIN barrier ON barrier.id = barrier_state.barrier
WHERE barrier.customer BETWEEN :first AND :last
ORDER BY barrier.customer, barrier_state.from_day, barrier_state.id;
