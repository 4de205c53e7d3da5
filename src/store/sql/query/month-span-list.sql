-- The months of all customers.
SELECT id, customer, purpose, first_month, last_month, note
FROM month_span
ORDER BY customer, first_month, last_month, id;
