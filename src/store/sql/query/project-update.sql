-- Overwrites a project.
UPDATE project
SET customer = :customer, name = :name, code = :code, product = :product, seller = :seller, source = :source, region =
    :region, amount = :amount, currency = :currency, rate = :rate, opened_day = :opened_day, expected_day =
    :expected_day, state = :state, closed_day = :closed_day, reason = :reason, note = :note, follow_up = :follow_up,
    follow_up_day = :follow_up_day, follows = :follows
WHERE id = :id;
