-- What was sold on :day (V7): projects won, before orders that are no return.
SELECT customer, name AS title, amount, currency, 0 AS place, id
FROM project
WHERE state = 'won' AND closed_day = :day
UNION ALL
SELECT customer, number, revenue, currency, 1, id
FROM orders
WHERE day = :day AND revenue > 0
ORDER BY place, id;
