-- The non-price offers made to a customer.
SELECT id, customer, day, title, is_unique, answer
FROM non_price_offer
WHERE customer = :customer
ORDER BY day, id;
