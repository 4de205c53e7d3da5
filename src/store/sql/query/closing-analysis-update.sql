-- Overwrites the analysis of a closed project.
UPDATE closing_analysis
SET project = :project, cornerstone = :cornerstone, methods = :methods, performance = :performance, losses = :losses,
    winner = :winner, winner_did = :winner_did, first_contact_day = :first_contact_day, visits = :visits, contacts =
    :contacts, lesson = :lesson
WHERE id = :id;
