-- Adds a receivable.
INSERT INTO receivable (id, customer, number, day, due_day, amount, currency, rate, order_id, note)
VALUES (:id, :customer, :number, :day, :due_day, :amount, :currency, :rate, :order_id, :note);
