-- Adds the analysis of a closed project.
INSERT INTO closing_analysis (id, project, cornerstone, methods, performance, losses, winner, winner_did,
                              first_contact_day, visits, contacts, lesson, outcome)
VALUES (:id, :project, :cornerstone, :methods, :performance, :losses, :winner, :winner_did, :first_contact_day, :visits,
        :contacts, :lesson, (SELECT state FROM project WHERE id = :project));
