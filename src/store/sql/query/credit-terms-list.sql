-- The rows of credit_terms of the customers :first to :last.
SELECT id, customer, from_day, channel, credit_limit, payment_days, reason
FROM credit_terms
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
