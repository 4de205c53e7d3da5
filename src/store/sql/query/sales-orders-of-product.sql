-- The orders behind sales-by-product for one product (NULL: lines that name none), each with what it holds of
-- that product, the newest first.
WITH line AS (
  SELECT o.id, o.customer, o.number, o.day, converted (l.amount, o.currency, o.rate, :currency) AS revenue,
         converted (l.cost, o.currency, o.rate, :currency) AS cost,
         coalesce (p.margin, c.margin, :margin) AS margin
  FROM json_each (:ids) AS wanted
       CROSS JOIN customer AS c ON c.id = wanted.value
       CROSS JOIN orders AS o ON o.customer = c.id AND o.day BETWEEN :first AND :last
       CROSS JOIN order_line AS l ON l.order_id = o.id
       LEFT JOIN product AS p ON p.id = l.product
  WHERE l.product IS :product
)
SELECT id, customer, number, day, sum (revenue) AS revenue,
       sum (CASE WHEN cost IS NULL THEN scaled (revenue, margin) ELSE revenue - cost END) AS profit,
       max (cost IS NULL AND revenue <> 0) AS assumed
FROM line
GROUP BY id
ORDER BY day DESC, id DESC;
