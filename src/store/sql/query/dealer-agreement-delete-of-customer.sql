-- Part of deleting a customer.
DELETE FROM dealer_agreement WHERE customer = :customer;
