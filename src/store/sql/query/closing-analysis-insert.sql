-- Adds the analysis of a closed project.
INSERT INTO closing_analysis (id, project, cornerstone, methods, performance, losses, winner, winner_did,
                              first_contact_day, visits, contacts, lesson)
VALUES (:id, :project, :cornerstone, :methods, :performance, :losses, :winner, :winner_did, :first_contact_day, :visits,
        :contacts, :lesson);
