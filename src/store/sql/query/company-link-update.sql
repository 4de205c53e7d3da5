-- Overwrites a link.
UPDATE company_link
SET customer = :customer, related = :related, kind = :kind, contact = :contact, from_day = :from_day, told_by = :told_by,
    note = :note
WHERE id = :id;
