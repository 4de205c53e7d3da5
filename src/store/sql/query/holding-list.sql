-- What names one of us as of :day or later and is still to be done; of dated facts those that win on their day.
SELECT 'account' AS kind, id, customer, owner AS person, from_day, NULL AS due_day
FROM customer_owner AS fact
WHERE owner <> ''
      AND id = (SELECT id FROM customer_owner
                WHERE customer = fact.customer AND from_day <= max (fact.from_day, :day)
                ORDER BY from_day DESC, id DESC LIMIT 1)
UNION ALL
SELECT 'layer', id, customer, owner, from_day, NULL
FROM layer_owner AS fact
WHERE owner <> ''
      AND id = (SELECT id FROM layer_owner
                WHERE customer = fact.customer AND layer = fact.layer AND from_day <= max (fact.from_day, :day)
                ORDER BY from_day DESC, id DESC LIMIT 1)
UNION ALL
SELECT 'barrier', id, customer, owner, NULL, due_day
FROM barrier
WHERE owner <> '' AND coalesce ((SELECT state FROM barrier_state WHERE barrier = barrier.id
                                 ORDER BY from_day DESC, id DESC LIMIT 1), 'open') IN ('open', 'working')
UNION ALL
SELECT 'project', id, customer, seller, NULL, NULL
FROM project
WHERE seller <> '' AND state = 'open'
UNION ALL
SELECT 'activity', id, customer, person, NULL, day
FROM activity
WHERE person <> '' AND state = 'planned'
UNION ALL
SELECT 'promise', id, customer, owner, NULL, due_day
FROM promise
WHERE owner <> '' AND state = 'open'
UNION ALL
SELECT 'care item', id, customer, owner, NULL, due_day
FROM care_item
WHERE owner <> '' AND done_day IS NULL
UNION ALL
SELECT 'growth step', id, customer, owner, NULL, due_day
FROM growth_step
WHERE owner <> '' AND done_day IS NULL
ORDER BY customer, kind, id;
