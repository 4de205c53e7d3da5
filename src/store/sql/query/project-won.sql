-- The projects won up to :day.
SELECT id, customer, closed_day FROM project WHERE state = 'won' AND closed_day <= :day ORDER BY customer;
