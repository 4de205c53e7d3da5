-- Deletes what is known of a capability, or all of a customer.
DELETE FROM dealer_capability WHERE id = :id OR customer = :customer;
