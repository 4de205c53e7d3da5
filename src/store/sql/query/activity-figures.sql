-- Who was in touch with whom, from the index alone.
SELECT customer, day, kind, state, reached
FROM activity INDEXED BY activity_by_customer
ORDER BY customer, day;
