-- Adds an objection to expect.
INSERT INTO expected_objection (id, customer, objection, answer) VALUES (:id, :customer, :objection, :answer);
