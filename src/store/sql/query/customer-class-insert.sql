-- A class set by hand, from a day on.
INSERT INTO customer_class (id, customer, from_day, class, reason, until_day)
VALUES (:id, :customer, :from_day, :class, :reason, :until_day);
