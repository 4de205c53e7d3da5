-- The names of ours that records hold, and how many of them.
SELECT name, COUNT(*) AS uses
FROM (SELECT owner AS name FROM customer_owner
      UNION ALL SELECT owner FROM layer_owner
      UNION ALL SELECT owner FROM barrier
      UNION ALL SELECT owner FROM care_item
      UNION ALL SELECT owner FROM growth_step
      UNION ALL SELECT owner FROM promise
      UNION ALL SELECT contacted_by FROM decision_maker
      UNION ALL SELECT person FROM activity
      UNION ALL SELECT traveller FROM travel)
WHERE name IS NOT NULL AND name <> ''
GROUP BY name
ORDER BY name;
