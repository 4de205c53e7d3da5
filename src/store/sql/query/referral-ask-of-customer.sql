-- The asks of a customer, and those for it.
SELECT id, customer, contact, wanted, day, due_day, outcome, ended_day, note
FROM referral_ask
WHERE customer = :customer OR wanted = :customer
ORDER BY day, id;
