-- The objections to expect of the customers :first to :last, as they were entered.
SELECT id, customer, objection, answer
FROM expected_objection
WHERE customer BETWEEN :first AND :last
ORDER BY customer, id;
