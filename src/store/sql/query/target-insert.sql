-- Adds a target.
INSERT INTO target (id, customer, entered_day, due_day, extended_day, extended_due_day, extension_reason, outcome,
                    ended_day, reason)
VALUES (:id, :customer, :entered_day, :due_day, :extended_day, :extended_due_day, :extension_reason, :outcome,
        :ended_day, :reason);
