-- Deletes a prepared answer; where it was given it stays written down.
DELETE FROM objection_answer WHERE id = :id;
