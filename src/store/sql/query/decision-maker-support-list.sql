-- How the decision makers of the customers :first to :last stood.
SELECT decision_maker_support.id, decision_maker_support.decision_maker, decision_maker_support.rival,
       decision_maker_support.from_day, decision_maker_support.support
FROM decision_maker_support
JOIN decision_maker ON decision_maker.id = decision_maker_support.decision_maker
JOIN project ON project.id = decision_maker.project
WHERE project.customer BETWEEN :first AND :last
ORDER BY project.customer, decision_maker_support.from_day, decision_maker_support.id;
