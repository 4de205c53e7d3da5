-- Adds a payment.
INSERT INTO receivable_payment (id, receivable, day, amount)
VALUES (:id, :receivable, :day, :amount);
