-- What is still planned in a series from :day on.
SELECT id, customer, contact, kind, state, day, planned_day, cancelled_day, minute, zone, duration, person, reached,
       need, need_amount, attitude, visit_chance, rejection, objection, answer, confidence, next_step,
       next_day, cancel_reason, note, reminder, series, uid
FROM activity
WHERE series = :series AND day >= :day AND state = 'planned'
ORDER BY day, id;
