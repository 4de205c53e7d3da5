-- Overwrites a prepared answer.
UPDATE objection_answer SET objection = :objection, answer = :answer WHERE id = :id;
