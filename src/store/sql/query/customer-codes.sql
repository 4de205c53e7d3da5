-- Every customer's id by its code.
SELECT code, id FROM customer ORDER BY code;
