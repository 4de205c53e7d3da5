-- Somebody else looks after the customer, on the day of the row :id.
UPDATE customer_owner SET owner = :person WHERE id = :id;
