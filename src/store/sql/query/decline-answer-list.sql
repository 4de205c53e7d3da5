-- The answers to alerts about all customers.
SELECT id, customer, day, alert, cause, note
FROM decline_answer
ORDER BY customer, day, id;
