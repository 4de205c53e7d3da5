-- The judgements of the customers :first to :last.
SELECT id, customer, from_day, judgement, reason
FROM dormant_judgement
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
