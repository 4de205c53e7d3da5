-- The last part of deleting a customer.
DELETE FROM customer WHERE id = :customer;
