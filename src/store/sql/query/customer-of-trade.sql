-- The customers of the same trade and province as one.
SELECT other.id
FROM customer
JOIN customer AS other ON other.trade = customer.trade AND other.province = customer.province
WHERE customer.id = :customer AND other.id <> :customer AND customer.trade <> '' AND customer.province <> ''
ORDER BY other.id;
