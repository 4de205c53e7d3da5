-- Overwrites an answer to an alert.
UPDATE decline_answer
SET customer = :customer, day = :day, alert = :alert, cause = :cause, note = :note
WHERE id = :id;
