-- What customers said, and what was to follow, in done activities up to :day, the newest last.
SELECT id, customer, kind, day, need, need_amount, attitude, visit_chance, next_step, next_day
FROM activity
WHERE state = 'done' AND day <= :day
ORDER BY customer, day, id;
