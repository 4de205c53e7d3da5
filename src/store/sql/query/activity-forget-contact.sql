-- Before a contact is deleted.
UPDATE activity SET contact = NULL WHERE contact = :contact;
