-- The usual rule stands again.
DELETE FROM decision_rule WHERE topic = :topic;
