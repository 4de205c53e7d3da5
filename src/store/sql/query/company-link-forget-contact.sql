-- Before a contact is deleted.
UPDATE company_link SET contact = NULL WHERE contact = :contact;
