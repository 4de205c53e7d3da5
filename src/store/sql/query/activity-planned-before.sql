-- What was planned for a day before :day and is neither done nor cancelled (A3).
SELECT id, customer, contact, kind, state, day, planned_day, cancelled_day, minute, zone, duration, person, reached,
       need, need_amount, attitude, visit_chance, rejection, objection, answer, confidence, next_step,
       next_day, cancel_reason, note, reminder, series, uid
FROM activity
WHERE state = 'planned' AND day < :day
ORDER BY day, minute, id;
