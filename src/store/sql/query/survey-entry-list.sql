-- The lists of all territories.
SELECT id, territory, customer, name, place, phone, note, circle, customer_of, size, contacted_day, contacted_by, judgement,
       judged_day, reason
FROM survey_entry ORDER BY territory, id;
