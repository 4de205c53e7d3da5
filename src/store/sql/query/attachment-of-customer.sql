-- The files attached to a customer.
SELECT id, customer, name, file, size, day FROM attachment WHERE customer = :customer ORDER BY day, id;
