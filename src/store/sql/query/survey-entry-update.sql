-- Overwrites an entry of the list of a territory.
UPDATE survey_entry
SET territory = :territory, customer = :customer, name = :name, place = :place, phone = :phone, note = :note,
    circle = :circle, customer_of = :customer_of, size = :size, contacted_day = :contacted_day, contacted_by = :contacted_by,
    judgement = :judgement, judged_day = :judged_day, reason = :reason
WHERE id = :id;
