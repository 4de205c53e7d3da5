-- How much the customer has of everything.
SELECT 'contacts' AS kind, COUNT(*) AS n FROM contact WHERE customer = :customer
UNION ALL
SELECT 'decision makers', COUNT(*) FROM decision_maker JOIN project ON project.id = decision_maker.project
WHERE project.customer = :customer
UNION ALL
SELECT 'facts', COUNT(*) FROM customer_fact WHERE customer = :customer
UNION ALL
SELECT CASE state WHEN 'cleared' THEN 'barriers ended' WHEN 'waived' THEN 'barriers ended' ELSE 'barriers open' END,
       COUNT(*)
FROM (SELECT (SELECT state FROM barrier_state WHERE barrier = barrier.id
              ORDER BY from_day DESC, barrier_state.id DESC LIMIT 1) AS state
      FROM barrier WHERE customer = :customer)
GROUP BY 1
UNION ALL
SELECT CASE reached WHEN 1 THEN 'projects at situation' WHEN 2 THEN 'projects at problem'
                    WHEN 3 THEN 'projects at need' WHEN 4 THEN 'projects at solution'
                    WHEN 5 THEN 'projects at approval' WHEN 6 THEN 'projects at procurement'
                    WHEN 7 THEN 'projects at contract' WHEN 8 THEN 'projects at supply'
                    WHEN 9 THEN 'projects at acceptance' ELSE 'projects begun' END,
       COUNT(*)
FROM (SELECT (SELECT max (CASE stage WHEN 'situation' THEN 1 WHEN 'problem' THEN 2 WHEN 'need' THEN 3
                                     WHEN 'solution' THEN 4 WHEN 'approval' THEN 5 WHEN 'procurement' THEN 6
                                     WHEN 'contract' THEN 7 WHEN 'supply' THEN 8 WHEN 'acceptance' THEN 9 END)
              FROM project_stage AS latest
              WHERE project = project.id AND joined IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM project_stage AS later
                                    WHERE later.project = latest.project AND later.stage = latest.stage
                                          AND (later.from_day, later.id) > (latest.from_day, latest.id))) AS reached
      FROM project WHERE customer = :customer AND state = 'open')
GROUP BY 1
UNION ALL
SELECT 'projects ' || state, COUNT(*) FROM project WHERE customer = :customer AND state <> 'open' GROUP BY state
UNION ALL
SELECT 'values', (SELECT COUNT(*) FROM customer_value WHERE customer = :customer)
                 + (SELECT COUNT(*) FROM lock_in WHERE customer = :customer)
UNION ALL
SELECT CASE WHEN state = 'cancelled' THEN 'activities cancelled'
            WHEN kind IN ('visit', 'executive visit', 'technical exchange', 'service visit') THEN 'visits ' || state
            ELSE 'other activities ' || state END,
       COUNT(*)
FROM activity WHERE customer = :customer GROUP BY 1
UNION ALL
SELECT 'orders', COUNT(*) FROM orders WHERE customer = :customer
UNION ALL
SELECT 'revenue', coalesce (SUM(revenue), 0) FROM orders WHERE customer = :customer
UNION ALL
SELECT 'cost', coalesce (SUM(cost), 0) FROM orders WHERE customer = :customer
UNION ALL
SELECT 'uncosted', coalesce (SUM(uncosted), 0) FROM orders WHERE customer = :customer
UNION ALL
SELECT 'receivables', COUNT(*) FROM receivable WHERE customer = :customer
UNION ALL
SELECT CASE state WHEN 'open' THEN 'promises open' ELSE 'promises ended' END, COUNT(*)
FROM promise WHERE customer = :customer GROUP BY 1
UNION ALL
SELECT 'care items', COUNT(*) FROM care_item WHERE customer = :customer
UNION ALL
SELECT 'growth steps', COUNT(*) FROM growth_step WHERE customer = :customer
UNION ALL
SELECT 'nurture steps', COUNT(*) FROM nurture_step WHERE customer = :customer
UNION ALL
SELECT 'touch steps', COUNT(*) FROM touch_step WHERE customer = :customer
UNION ALL
SELECT 'referral asks', COUNT(*) FROM referral_ask WHERE customer = :customer
UNION ALL
SELECT 'evidence', COUNT(*) FROM evidence_use WHERE customer = :customer
UNION ALL
SELECT 'attachments', COUNT(*) FROM attachment WHERE customer = :customer;
