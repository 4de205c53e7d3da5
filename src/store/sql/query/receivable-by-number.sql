-- The receivables with a number.
SELECT id, customer FROM receivable WHERE number = :number ORDER BY id;
