-- The agreements with dealers of the customers :first to :last; the last one up to a day is in force.
SELECT id, customer, from_day, dealer, agreement
FROM dealer_agreement
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
