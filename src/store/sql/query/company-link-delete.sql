-- Deletes one link, or all of a customer.
DELETE FROM company_link WHERE id = :id OR customer = :customer OR related = :customer;
