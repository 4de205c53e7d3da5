-- Tags a customer; a tag it has already changes nothing.
INSERT INTO customer_tag (customer, tag) VALUES (:customer, :tag) ON CONFLICT DO NOTHING;
