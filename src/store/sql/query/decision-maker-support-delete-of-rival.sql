-- Part of deleting a rival.
DELETE FROM decision_maker_support WHERE rival = :rival;
