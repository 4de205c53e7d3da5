-- Overwrites a receivable.
UPDATE receivable
SET customer = :customer, number = :number, day = :day, due_day = :due_day, amount = :amount,
    currency = :currency, rate = :rate, order_id = :order_id, note = :note
WHERE id = :id;
