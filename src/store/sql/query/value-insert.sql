-- Adds a value.
INSERT INTO customer_value (id, customer, kind, title, evidence, from_day, is_unique)
VALUES (:id, :customer, :kind, :title, :evidence, :from_day, :is_unique);
