-- What is planned from :day on and is to be reminded of.
SELECT id, customer, contact, kind, state, day, planned_day, cancelled_day, minute, zone, duration, person, reached,
       need, need_amount, attitude, visit_chance, rejection, objection, answer, confidence, next_step,
       next_day, cancel_reason, note, reminder, series, uid
FROM activity INDEXED BY activity_by_reminder
WHERE reminder IS NOT NULL AND state = 'planned' AND day >= :day
ORDER BY day, minute, id;
