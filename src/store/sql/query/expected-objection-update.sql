-- Overwrites an objection to expect.
UPDATE expected_objection
SET customer = :customer, objection = :objection, answer = :answer
WHERE id = :id;
