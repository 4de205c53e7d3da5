-- Adds a main question.
INSERT INTO main_question (id, customer, question, day, answer, answered_day)
VALUES (:id, :customer, :question, :day, :answer, :answered_day);
