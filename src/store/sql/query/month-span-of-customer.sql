-- The months of a customer, through the year.
SELECT id, customer, purpose, first_month, last_month, note
FROM month_span
WHERE customer = :customer
ORDER BY first_month, last_month, id;
