-- Adds a prepared answer.
INSERT INTO objection_answer (id, objection, answer) VALUES (:id, :objection, :answer);
