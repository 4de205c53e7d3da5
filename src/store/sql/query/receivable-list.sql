-- The rows of receivable of the customers :first to :last.
SELECT id, customer, number, day, due_day, amount, currency, rate, order_id, note
FROM receivable
WHERE customer BETWEEN :first AND :last
ORDER BY customer, due_day, id;
