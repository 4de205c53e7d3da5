-- The rules that differ from the usual ones.
SELECT topic, advice FROM decision_rule ORDER BY id;
