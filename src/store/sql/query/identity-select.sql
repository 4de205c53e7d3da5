-- Which store this is.
SELECT store
FROM identity
WHERE one = 1;
