-- Overwrites what was learnt.
UPDATE survey_learnt
SET territory = :territory, about_entry = :about_entry, with_entry = :with_entry, from_entry = :from_entry, day = :day, kind = :kind,
    denied = :denied, sureness = :sureness, text = :text
WHERE id = :id;
