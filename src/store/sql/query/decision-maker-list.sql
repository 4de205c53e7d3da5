-- The decision makers in the projects of the customers :first to :last.
SELECT decision_maker.id, decision_maker.project, decision_maker.contact, decision_maker.from_day,
       decision_maker.stages, decision_maker.role, decision_maker.basis, decision_maker.organisational_need,
       decision_maker.personal_need, decision_maker.contacted_by, decision_maker.contacted_day,
       decision_maker.reports_to, decision_maker.until_day, decision_maker.level, decision_maker.place
FROM decision_maker
JOIN project ON project.id = decision_maker.project
WHERE project.customer BETWEEN :first AND :last
ORDER BY project.customer, decision_maker.id;
