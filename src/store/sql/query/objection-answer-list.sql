-- All prepared answers.
SELECT id, objection, answer FROM objection_answer ORDER BY objection, id;
