-- Whom a decision maker reports to.
UPDATE decision_maker SET reports_to = :reports_to WHERE id = :id;
