-- The asks to be come back to on :day: those open on it, and those only agreed to.
SELECT id, customer, contact, wanted, day, due_day, outcome, ended_day, note
FROM referral_ask
WHERE day <= :day AND due_day <= :day AND (outcome IN ('open', 'agreed') OR ended_day > :day)
ORDER BY due_day, id;
