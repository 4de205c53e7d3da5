-- The rows of dealer_capability of the customers :first to :last.
SELECT id, customer, capability, from_day, grade, source
FROM dealer_capability
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
