-- Adds what was decided about a customer in the review of a year.
INSERT INTO yearly_review (id, customer, year, decision, decided_day, note, carried_day, made)
VALUES (:id, :customer, :year, :decision, :decided_day, :note, :carried_day, :made);
