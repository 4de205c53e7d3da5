-- Who brought a customer.
SELECT id, customer, referrer, from_day, note
FROM referral
WHERE customer = :customer
ORDER BY from_day, id;
