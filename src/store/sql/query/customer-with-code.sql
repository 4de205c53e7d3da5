-- Another customer with this code.
SELECT id FROM customer WHERE code = :code AND id <> :id LIMIT 1;
