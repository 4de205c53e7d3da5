-- Who of us was in touch with whom, from :first to :last; a call only where it reached somebody.
SELECT customer, contact, person, MAX(day) AS day
FROM activity
WHERE state = 'done' AND day BETWEEN :first AND :last AND (kind <> 'call' OR reached = 1) AND person <> ''
GROUP BY customer, contact, person
ORDER BY customer, contact, person;
