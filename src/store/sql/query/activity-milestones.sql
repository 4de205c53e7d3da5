-- What was done from :from to :day with :customer, or with all where that is 0, all samples before, and what is planned
-- from :day on.
SELECT customer, kind, state, day, reached
FROM activity
WHERE ((state = 'done' AND day <= :day AND (day >= :from OR kind = 'sample')) OR (state = 'planned' AND day >= :day))
  AND (:customer = 0 OR customer = :customer)
ORDER BY customer, day, id;
