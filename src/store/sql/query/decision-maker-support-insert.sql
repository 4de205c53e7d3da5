-- How a decision maker stands to us or to a rival, from a day on.
INSERT INTO decision_maker_support (id, decision_maker, rival, from_day, support)
VALUES (:id, :decision_maker, :rival, :from_day, :support);
