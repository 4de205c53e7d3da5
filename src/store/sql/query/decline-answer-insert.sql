-- Adds an answer to an alert.
INSERT INTO decline_answer (id, customer, day, alert, cause, note)
VALUES (:id, :customer, :day, :alert, :cause, :note);
