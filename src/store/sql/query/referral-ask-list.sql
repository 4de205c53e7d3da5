-- Every ask.
SELECT id, customer, contact, wanted, day, due_day, outcome, ended_day, note
FROM referral_ask
ORDER BY day, id;
