-- Part of deleting a customer.
DELETE FROM dormant_judgement WHERE customer = :customer;
