-- Who brought the customers :first to :last.
SELECT id, customer, referrer, from_day
FROM referral
WHERE customer BETWEEN :first AND :last
ORDER BY customer, from_day, id;
