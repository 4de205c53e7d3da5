-- Every influence record as classes need it.
SELECT customer, strength, from_day, until_day
FROM influence
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
