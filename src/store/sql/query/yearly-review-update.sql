-- Overwrites what was decided about a customer in the review of a year.
UPDATE yearly_review
SET customer = :customer, year = :year, decision = :decision, decided_day = :decided_day, note = :note,
    carried_day = :carried_day, made = :made
WHERE id = :id;
