-- What decides whether the customer :customer may be dropped on :day: whether it is marked as never a customer already,
-- its last order with a positive amount, and its newest post-mortem.
SELECT c.name,
       coalesce ((SELECT other FROM customer_other AS m WHERE m.customer = c.id AND m.from_day <= :day
                  ORDER BY m.from_day DESC, m.id DESC LIMIT 1), 0) AS other,
       (SELECT max (day) FROM orders AS o WHERE o.customer = c.id AND o.revenue > 0 AND o.day <= :day) AS last_order_day,
       p.id AS post_mortem, p.day AS day, p.cause, p.attracted, p.broke
FROM customer AS c
LEFT JOIN post_mortem AS p
  ON p.id = (SELECT id FROM post_mortem WHERE customer = c.id AND day <= :day ORDER BY day DESC, id DESC LIMIT 1)
WHERE c.id = :customer;
