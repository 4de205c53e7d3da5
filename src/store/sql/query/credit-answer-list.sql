-- The rows of credit_answer of the customers :first to :last.
SELECT id, customer, day, answer, again_day
FROM credit_answer
WHERE customer BETWEEN :first AND :last
ORDER BY customer, day, id;
