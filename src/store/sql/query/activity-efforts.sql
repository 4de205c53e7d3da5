-- What was done for whom and how long it took; a call that reached nobody took its time too.
SELECT customer, day, kind, duration
FROM activity
WHERE state = 'done';
