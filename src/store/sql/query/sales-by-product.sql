-- What the customers of the JSON array :ids bought of each product in each month, in the store's currency.
-- A line without a cost earns the margin of its product, its customer or the store; a purchase is a day on which
-- a customer paid more for the product than it returned.  CROSS JOIN looks each customer up, however many there are.
WITH line AS (
  SELECT l.product, o.id, o.customer, o.day, converted (l.amount, o.currency, o.rate, :currency) AS revenue,
         converted (l.cost, o.currency, o.rate, :currency) AS cost,
         coalesce (p.margin, c.margin, :margin) AS margin
  FROM json_each (:ids) AS wanted
       CROSS JOIN customer AS c ON c.id = wanted.value
       CROSS JOIN orders AS o ON o.customer = c.id AND o.day BETWEEN :first AND :last
       CROSS JOIN order_line AS l ON l.order_id = o.id
       LEFT JOIN product AS p ON p.id = l.product
), bought AS (
  SELECT product, day, count (DISTINCT id) AS orders, sum (revenue) AS revenue,
         sum (CASE WHEN cost IS NULL THEN scaled (revenue, margin) ELSE revenue - cost END) AS profit,
         max (cost IS NULL AND revenue <> 0) AS assumed
  FROM line
  GROUP BY product, customer, day
)
SELECT product, month_of (day) AS month, sum (orders) AS orders, sum (revenue) AS revenue, sum (profit) AS profit,
       max (assumed) AS assumed, sum (revenue > 0) AS purchases,
       min (CASE WHEN revenue > 0 THEN day END) AS first_day
FROM bought
GROUP BY product, month
ORDER BY product, month;
