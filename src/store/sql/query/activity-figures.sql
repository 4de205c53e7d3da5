-- Who was in touch with whom, from the index alone.
SELECT customer, day, kind, state, reached
FROM activity INDEXED BY activity_by_customer
WHERE customer BETWEEN :first AND :last
ORDER BY customer, day;
