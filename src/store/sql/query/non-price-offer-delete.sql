-- Deletes one non-price offer, or those of a customer.
DELETE FROM non_price_offer WHERE id = :id OR customer = :customer;
