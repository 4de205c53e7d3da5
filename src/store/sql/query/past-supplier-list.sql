-- The past suppliers of the customers :first to :last.
SELECT id, customer, name, from_day, until_day, share, source
FROM past_supplier
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
