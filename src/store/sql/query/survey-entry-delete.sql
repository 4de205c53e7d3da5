-- Takes an entry, or all of a territory, off the list; nothing is told of them any more.
DELETE FROM survey_entry WHERE id = :id OR territory = :territory;
