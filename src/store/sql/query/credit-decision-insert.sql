-- Adds a decision about terms.
INSERT INTO credit_decision (id, customer, day, amount, payment_days, exposure, credit_limit, is_new, reasons, blind_spots, reason, second)
VALUES (:id, :customer, :day, :amount, :payment_days, :exposure, :credit_limit, :is_new, :reasons, :blind_spots, :reason, :second);
