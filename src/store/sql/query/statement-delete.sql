-- Takes back one thing that was said of a customer by hand.
DELETE FROM customer_statement WHERE id = :id;
