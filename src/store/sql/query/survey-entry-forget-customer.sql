-- Makes the entries of a customer that is deleted names again, which keep how it was called and that it was talked to.
UPDATE survey_entry
SET name = (SELECT name FROM customer WHERE id = :customer),
    contacted_day = coalesce (contacted_day,
                              (SELECT max (activity.day) FROM activity JOIN territory ON territory.id = survey_entry.territory
                               WHERE activity.customer = :customer AND activity.state = 'done'
                                     AND (activity.kind <> 'call' OR activity.reached = 1)
                                     AND activity.day >= territory.began_day
                                     AND (territory.ended_day IS NULL OR activity.day <= territory.ended_day))),
    customer = NULL
WHERE customer = :customer;
