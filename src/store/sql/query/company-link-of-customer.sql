-- The links of a customer, entered at whichever of the two.
SELECT id, customer, related, kind, contact, from_day, told_by, note
FROM company_link
WHERE customer = :customer OR related = :customer
ORDER BY from_day, id;
