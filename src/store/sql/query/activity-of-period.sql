-- The activities whose day is from :first to :last.
SELECT id, customer, contact, kind, state, day, planned_day, cancelled_day, minute, zone, duration, person, reached,
       need, need_amount, attitude, visit_chance, rejection, objection, answer, confidence, next_step,
       next_day, cancel_reason, note, reminder, series, uid
FROM activity
WHERE day BETWEEN :first AND :last
ORDER BY day, minute, id;
