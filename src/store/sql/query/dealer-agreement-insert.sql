-- What was agreed with the dealer of a customer, from a day on.
INSERT INTO dealer_agreement (id, customer, from_day, dealer, agreement)
VALUES (:id, :customer, :from_day, :dealer, :agreement);
