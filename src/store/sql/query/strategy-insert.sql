-- A strategy, from a day on.
INSERT INTO customer_strategy (id, customer, from_day, strategy, review_day, breakthrough)
VALUES (:id, :customer, :from_day, :strategy, :review_day, :breakthrough);
