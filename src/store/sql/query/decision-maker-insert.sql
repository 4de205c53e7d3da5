-- Adds a decision maker to a project.
INSERT INTO decision_maker (id, project, contact, from_day, stages, role, basis, organisational_need, personal_need,
                            contacted_by, contacted_day, reports_to, until_day, level, place)
VALUES (:id, :project, :contact, :from_day, :stages, :role, :basis, :organisational_need, :personal_need,
        :contacted_by, :contacted_day, :reports_to, :until_day, :level, :place);
