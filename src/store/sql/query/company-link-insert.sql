-- Adds a link between two customers.
INSERT INTO company_link (id, customer, related, kind, contact, from_day, told_by, note)
VALUES (:id, :customer, :related, :kind, :contact, :from_day, :told_by, :note);
