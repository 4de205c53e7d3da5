-- Adds what was learnt in a territory.
INSERT INTO survey_learnt (id, territory, about_entry, with_entry, from_entry, day, kind, denied, sureness, text)
VALUES (:id, :territory, :about_entry, :with_entry, :from_entry, :day, :kind, :denied, :sureness, :text);
