-- Overwrites a main question.
UPDATE main_question
SET customer = :customer, question = :question, day = :day, answer = :answer, answered_day = :answered_day
WHERE id = :id;
