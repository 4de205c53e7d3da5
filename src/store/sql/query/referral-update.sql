-- Overwrites a referral.
UPDATE referral
SET customer = :customer, referrer = :referrer, from_day = :from_day, note = :note
WHERE id = :id;
