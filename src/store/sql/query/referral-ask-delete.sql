-- Deletes one ask, or those of and for a customer.
DELETE FROM referral_ask WHERE id = :id OR customer = :customer OR wanted = :customer;
