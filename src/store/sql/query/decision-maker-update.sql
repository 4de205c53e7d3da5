-- Overwrites a decision maker.
UPDATE decision_maker
SET project = :project, contact = :contact, from_day = :from_day, stages = :stages, role = :role, basis = :basis,
    organisational_need = :organisational_need, personal_need = :personal_need, contacted_by = :contacted_by,
    contacted_day = :contacted_day, reports_to = :reports_to, until_day = :until_day, level = :level, place = :place
WHERE id = :id;
