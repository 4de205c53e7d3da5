-- What was done from :from to :day with :customer, or with all where that is 0, and all samples before.
SELECT customer, kind, day, reached
FROM activity
WHERE state = 'done' AND day <= :day AND (day >= :from OR kind = 'sample') AND (:customer = 0 OR customer = :customer)
ORDER BY customer, day, id;
