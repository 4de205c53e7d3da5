-- A row where any amount of money is recorded.
SELECT id FROM orders
UNION ALL
SELECT id FROM activity WHERE need_amount IS NOT NULL
UNION ALL
SELECT id FROM project WHERE amount IS NOT NULL
UNION ALL
SELECT id FROM credit_terms WHERE credit_limit IS NOT NULL
UNION ALL
SELECT id FROM undelivered
UNION ALL
SELECT id FROM receivable
UNION ALL
SELECT id FROM credit_decision
LIMIT 1;
