-- Overwrites an ask.
UPDATE referral_ask
SET customer = :customer, contact = :contact, wanted = :wanted, day = :day, due_day = :due_day, outcome = :outcome,
    ended_day = :ended_day, note = :note
WHERE id = :id;
