-- The rows of credit_decision of the customers :first to :last.
SELECT id, customer, day, amount, payment_days, exposure, credit_limit, is_new, reasons, blind_spots, reason, second
FROM credit_decision
WHERE customer BETWEEN :first AND :last
ORDER BY customer, day, id;
