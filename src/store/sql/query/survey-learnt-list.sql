-- What was learnt in all territories.
SELECT id, territory, about_entry, with_entry, from_entry, day, kind, denied, sureness, text FROM survey_learnt
ORDER BY territory, day, id;
