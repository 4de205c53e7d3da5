-- The greatest number that follows the C of a code given out by Pagoda.
SELECT coalesce (max (CAST (substr (code, 2) AS INTEGER)), 0) AS number
FROM customer
WHERE code GLOB 'C[0-9]*' AND NOT substr (code, 2) GLOB '*[^0-9]*';
