-- Deletes what was learnt: one statement, those of a territory, or those by and about an entry.
DELETE FROM survey_learnt
WHERE id = :id OR territory = :territory OR about_entry = :entry OR with_entry = :entry OR from_entry = :entry;
