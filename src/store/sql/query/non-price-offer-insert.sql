-- Adds a non-price offer.
INSERT INTO non_price_offer (id, customer, day, title, is_unique, answer)
VALUES (:id, :customer, :day, :title, :is_unique, :answer);
