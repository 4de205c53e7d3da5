-- The customers that somebody owns on a day.
SELECT customer.id
FROM customer
WHERE (SELECT owner FROM customer_owner WHERE customer_owner.customer = customer.id AND from_day <= :day
       ORDER BY from_day DESC, customer_owner.id DESC LIMIT 1) = :owner
ORDER BY customer.id;
