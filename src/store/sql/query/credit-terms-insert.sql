-- Adds the credit terms.
INSERT INTO credit_terms (id, customer, from_day, channel, credit_limit, payment_days, reason)
VALUES (:id, :customer, :from_day, :channel, :credit_limit, :payment_days, :reason);
