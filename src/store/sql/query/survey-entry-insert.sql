-- Puts somebody on the list of a territory.
INSERT INTO survey_entry (id, territory, customer, name, place, phone, note, circle, customer_of, size, contacted_day,
                          contacted_by, judgement, judged_day, reason)
VALUES (:id, :territory, :customer, :name, :place, :phone, :note, :circle, :customer_of, :size, :contacted_day,
        :contacted_by, :judgement, :judged_day, :reason);
