-- Whether a contact has a ladder.
SELECT 1 FROM ladder_rung WHERE contact = :contact LIMIT 1;
