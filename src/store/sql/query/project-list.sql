-- The projects of the customers :first to :last.
SELECT id, customer, name, code, product, seller, source, region, amount, currency, rate, opened_day, expected_day,
       state, closed_day, reason, note, follow_up, follow_up_day, follows
FROM project
WHERE customer BETWEEN :first AND :last
ORDER BY customer, opened_day, id;
