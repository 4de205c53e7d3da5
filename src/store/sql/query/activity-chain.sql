-- What the chain of attempts is made of (A4) up to :day, and the visits planned after it.
SELECT id, customer, kind, state, day, minute, person, reached, visit_chance, series
FROM activity
WHERE kind IN ('call', 'visit', 'quote', 'executive visit', 'technical exchange', 'service visit')
  AND (day <= :day OR state = 'planned')
ORDER BY customer;
