-- Every link between two customers.
SELECT id, customer, related, kind, contact, from_day, told_by, note
FROM company_link
ORDER BY from_day, id;
