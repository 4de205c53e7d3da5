-- Overwrites a payment.
UPDATE receivable_payment
SET receivable = :receivable, day = :day, amount = :amount
WHERE id = :id;
