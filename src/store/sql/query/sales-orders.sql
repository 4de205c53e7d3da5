-- The orders of the customers of the JSON array :ids from :first to :last, the newest first.
SELECT o.id, o.customer, o.number, o.day, o.revenue, o.cost, o.uncosted, o.estimated
FROM json_each (:ids) AS wanted
     CROSS JOIN orders AS o ON o.customer = wanted.value AND o.day BETWEEN :first AND :last
ORDER BY o.day DESC, o.id DESC;
