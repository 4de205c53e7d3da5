-- The account of the row :id is looked after by :person, from :day on or from when that row holds.
INSERT INTO customer_owner (id, customer, from_day, owner)
SELECT :new, customer, max (from_day, :day), :person FROM customer_owner WHERE id = :id;
