-- Part of deleting decision makers.
DELETE FROM decision_maker_support
WHERE decision_maker IN (SELECT id FROM decision_maker
                         WHERE id = :person OR contact = :contact OR project = :project
                               OR project IN (SELECT id FROM project WHERE customer = :customer));
