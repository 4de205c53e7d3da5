-- The objections that were heard up to :day, and the customer's first order after each.
SELECT a.objection, a.answer, a.day, a.confidence,
       (SELECT MIN(o.day) FROM orders AS o WHERE o.customer = a.customer AND o.day > a.day AND o.revenue > 0) AS deal_day
FROM activity AS a
WHERE a.objection <> '' AND a.state = 'done' AND a.day <= :day
ORDER BY a.day, a.id;
