-- Part of deleting a customer.
DELETE FROM customer_statement WHERE customer = :customer;
