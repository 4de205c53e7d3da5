-- How a customer decides, by day.
SELECT id, customer, from_day, mode, consulted, movers, influencers, next_move, next_day
FROM decision_mode
WHERE customer = :customer
ORDER BY from_day, id;
