-- Before a contact is deleted.
UPDATE referral_ask SET contact = NULL WHERE contact = :contact;
