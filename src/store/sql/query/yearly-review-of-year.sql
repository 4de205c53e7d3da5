-- What was decided in the review of one year; of a customer the latest comes last.
SELECT id, customer, year, decision, decided_day, note, carried_day, made
FROM yearly_review
WHERE year = :year
ORDER BY id;
