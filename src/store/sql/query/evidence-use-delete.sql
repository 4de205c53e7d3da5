-- Takes evidence off: one use, those of a piece, or those at a customer, project, activity or the rungs of a contact.
DELETE FROM evidence_use
WHERE id = :id OR evidence = :evidence OR customer = :customer OR project = :project OR activity = :activity
      OR rung IN (SELECT id FROM ladder_rung WHERE contact = :contact);
