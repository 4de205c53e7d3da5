-- The weights of the decision makers of the customers :first to :last.
SELECT decision_maker_weight.id, decision_maker_weight.decision_maker, decision_maker_weight.from_day,
       decision_maker_weight.weight
FROM decision_maker_weight
JOIN decision_maker ON decision_maker.id = decision_maker_weight.decision_maker
JOIN project ON project.id = decision_maker.project
WHERE project.customer BETWEEN :first AND :last
ORDER BY project.customer, decision_maker_weight.from_day, decision_maker_weight.id;
