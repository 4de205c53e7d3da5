-- Adds an ask.
INSERT INTO referral_ask (id, customer, contact, wanted, day, due_day, outcome, ended_day, note)
VALUES (:id, :customer, :contact, :wanted, :day, :due_day, :outcome, :ended_day, :note);
