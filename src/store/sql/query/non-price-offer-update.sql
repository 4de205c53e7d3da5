-- Overwrites a non-price offer.
UPDATE non_price_offer
SET customer = :customer, day = :day, title = :title, is_unique = :is_unique, answer = :answer
WHERE id = :id;
