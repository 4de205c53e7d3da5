-- Deletes one referral, or those in which a customer was brought or brought another.
DELETE FROM referral WHERE id = :id OR customer = :customer OR referrer = :customer;
