-- Adds a project.
INSERT INTO project (id, customer, name, code, product, seller, source, region, amount, currency, rate, opened_day,
                     expected_day, state, closed_day, reason, note, follow_up, follow_up_day, follows)
VALUES (:id, :customer, :name, :code, :product, :seller, :source, :region, :amount, :currency, :rate, :opened_day,
        :expected_day, :state, :closed_day, :reason, :note, :follow_up, :follow_up_day, :follows);
