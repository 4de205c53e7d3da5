-- A customer was looked at before a call list, or that is taken back.
INSERT INTO customer_screening (id, customer, from_day, value, reason)
VALUES (:id, :customer, :from_day, :value, :reason);
