-- Deletes the ladder of a contact, or those of a customer's people.
DELETE FROM ladder_rung WHERE contact = :contact OR contact IN (SELECT id FROM contact WHERE customer = :customer);
