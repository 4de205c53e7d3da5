-- The targets of the customers :first to :last.
SELECT id, customer, entered_day, due_day, extended_day, extended_due_day, extension_reason, outcome, ended_day,
       reason
FROM target
WHERE customer BETWEEN :first AND :last
ORDER BY customer, entered_day, id;
