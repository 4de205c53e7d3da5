-- Adds an order with its totals.
INSERT INTO orders (id, customer, number, day, revenue, cost, uncosted, estimated, currency, rate, note)
VALUES (:id, :customer, :number, :day, :revenue, :cost, :uncosted, :estimated, :currency, :rate, :note);
