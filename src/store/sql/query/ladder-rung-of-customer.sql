-- The rungs of the people of a customer.
SELECT ladder_rung.id, contact, goal, from_day, interval_days, done_day, evidence, occasion_day, minute, occasion, quiet,
       claims, figures
FROM ladder_rung
JOIN contact ON contact.id = contact
WHERE contact.customer = :customer
ORDER BY ladder_rung.id;
