-- The post-mortems of the customers :first to :last.
SELECT id, customer, day, cause, attracted, broke
FROM post_mortem
WHERE customer BETWEEN :first AND :last
ORDER BY customer, day, id;
