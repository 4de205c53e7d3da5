-- Deletes one season, or those of a customer.
DELETE FROM season_window WHERE id = :id OR customer = :customer;
