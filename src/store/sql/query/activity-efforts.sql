-- What was done for whom and how long it took; a call that reached nobody took its time too.
SELECT customer, day, kind, duration
FROM activity INDEXED BY activity_by_customer
WHERE customer BETWEEN :first AND :last AND state = 'done';
