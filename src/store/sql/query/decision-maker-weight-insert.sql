-- A decision maker's weight, from a day on.
INSERT INTO decision_maker_weight (id, decision_maker, from_day, weight)
VALUES (:id, :decision_maker, :from_day, :weight);
