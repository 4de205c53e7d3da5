-- Adds a project.
INSERT INTO project (id, customer, name, amount, currency, rate, opened_day, expected_day, state, closed_day, reason,
                     note)
VALUES (:id, :customer, :name, :amount, :currency, :rate, :opened_day, :expected_day, :state, :closed_day, :reason,
        :note);
