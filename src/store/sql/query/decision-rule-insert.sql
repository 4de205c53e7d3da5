-- Adds a rule.
INSERT INTO decision_rule (id, topic, advice) VALUES (:id, :topic, :advice);
