-- The first day on which anything was done.
SELECT min(day) AS day FROM activity WHERE state = 'done';
