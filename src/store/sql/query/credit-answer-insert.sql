-- Adds an answer to a credit alert.
INSERT INTO credit_answer (id, customer, day, answer, again_day)
VALUES (:id, :customer, :day, :answer, :again_day);
