-- Overwrites a project.
UPDATE project
SET customer = :customer, name = :name, amount = :amount, currency = :currency, rate = :rate, opened_day =
    :opened_day, expected_day = :expected_day, state = :state, closed_day = :closed_day, reason = :reason, note =
    :note
WHERE id = :id;
