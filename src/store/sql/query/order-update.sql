-- Overwrites an order and its totals.
UPDATE orders
SET customer = :customer, number = :number, day = :day, revenue = :revenue, cost = :cost, uncosted = :uncosted,
    estimated = :estimated, currency = :currency, rate = :rate, note = :note
WHERE id = :id;
