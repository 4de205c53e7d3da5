-- A class set by hand, from a day on.
INSERT INTO customer_class (id, customer, from_day, class, reason)
VALUES (:id, :customer, :from_day, :class, :reason);
