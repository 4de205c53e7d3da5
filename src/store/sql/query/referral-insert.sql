-- Adds a referral.
INSERT INTO referral (id, customer, referrer, from_day, note)
VALUES (:id, :customer, :referrer, :from_day, :note);
