-- The steps of the plans of touches of the customers :first to :last; one in the calendar is there when its activity is.
SELECT s.id, s.customer, s.kind, coalesce (a.day, s.day) AS day, s.title, s.activity, a.kind AS activity_kind, a.state
FROM touch_step AS s
LEFT JOIN activity AS a ON a.id = s.activity
WHERE s.customer BETWEEN :first AND :last
ORDER BY s.customer, 4, s.id;
