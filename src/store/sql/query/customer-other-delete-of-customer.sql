-- Part of deleting a customer.
DELETE FROM customer_other WHERE customer = :customer;
