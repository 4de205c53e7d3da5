-- Somebody else does the growth step.
UPDATE growth_step SET owner = :person WHERE id = :id;
