-- Overwrites a target.
UPDATE target
SET customer = :customer, entered_day = :entered_day, due_day = :due_day, extended_day = :extended_day,
    extended_due_day = :extended_due_day, extension_reason = :extension_reason, outcome = :outcome, ended_day =
    :ended_day, reason = :reason
WHERE id = :id;
