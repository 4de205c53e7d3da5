-- The seasons of a customer, through the year.
SELECT id, customer, purpose, first_third, last_third, note
FROM season_window
WHERE customer = :customer
ORDER BY first_third, last_third, id;
