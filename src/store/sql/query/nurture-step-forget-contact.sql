-- Before a contact is deleted.
UPDATE nurture_step SET contact = NULL WHERE contact = :contact;
