-- Adds months in which something recurs.
INSERT INTO month_span (id, customer, purpose, first_month, last_month, note)
VALUES (:id, :customer, :purpose, :first_month, :last_month, :note);
