-- The answers to alerts about a customer, the newest first.
SELECT id, customer, day, alert, cause, note
FROM decline_answer
WHERE customer = :customer
ORDER BY day DESC, id DESC;
