-- Adds what is known of a capability.
INSERT INTO dealer_capability (id, customer, capability, from_day, grade, source)
VALUES (:id, :customer, :capability, :from_day, :grade, :source);
