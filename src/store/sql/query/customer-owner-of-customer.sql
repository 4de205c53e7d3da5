-- Who looked after the customer from which day on, the newest first.
SELECT from_day, owner FROM customer_owner WHERE customer = :customer ORDER BY from_day DESC, id DESC;
