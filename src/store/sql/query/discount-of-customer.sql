-- The discounts granted to a customer.
SELECT id, customer, day, reduction, reason
FROM discount
WHERE customer = :customer
ORDER BY day, id;
