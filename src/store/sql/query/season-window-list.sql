-- The seasons of all customers.
SELECT id, customer, purpose, first_third, last_third, note
FROM season_window
ORDER BY customer, first_third, last_third, id;
