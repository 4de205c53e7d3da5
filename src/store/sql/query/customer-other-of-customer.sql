-- The other-marks of the customer, with their reasons, the newest first.
SELECT from_day, other, reason FROM customer_other WHERE customer = :customer ORDER BY from_day DESC, id DESC;
