-- Deletes what is ordered and not delivered, or all of a customer.
DELETE FROM undelivered WHERE id = :id OR customer = :customer;
