-- Deletes some months, or all of a customer.
DELETE FROM month_span WHERE id = :id OR customer = :customer;
