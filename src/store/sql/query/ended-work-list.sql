-- What is over and names one of us, by account.
SELECT 'barrier' AS kind, customer, owner AS person, COUNT(*) AS n
FROM barrier
WHERE owner <> '' AND (SELECT state FROM barrier_state WHERE barrier = barrier.id
                       ORDER BY from_day DESC, id DESC LIMIT 1) IN ('cleared', 'waived')
GROUP BY customer, owner
UNION ALL
SELECT 'project', customer, seller, COUNT(*)
FROM project
WHERE seller <> '' AND state <> 'open'
GROUP BY customer, seller
UNION ALL
SELECT 'activity', customer, person, COUNT(*)
FROM activity
WHERE person <> '' AND state <> 'planned'
GROUP BY customer, person
UNION ALL
SELECT 'promise', customer, owner, COUNT(*)
FROM promise
WHERE owner <> '' AND state <> 'open'
GROUP BY customer, owner
UNION ALL
SELECT 'care item', customer, owner, COUNT(*)
FROM care_item
WHERE owner <> '' AND done_day IS NOT NULL
GROUP BY customer, owner
UNION ALL
SELECT 'growth step', customer, owner, COUNT(*)
FROM growth_step
WHERE owner <> '' AND done_day IS NOT NULL
GROUP BY customer, owner
UNION ALL
SELECT 'decision maker', project.customer, contacted_by, COUNT(*)
FROM decision_maker
JOIN project ON project.id = decision_maker.project
WHERE contacted_by <> ''
GROUP BY project.customer, contacted_by;
