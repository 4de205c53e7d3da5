-- The main questions of a customer: open ones by day, then those answered.
SELECT id, customer, question, day, answer, answered_day
FROM main_question
WHERE customer = :customer
ORDER BY answered_day IS NOT NULL, day, id;
