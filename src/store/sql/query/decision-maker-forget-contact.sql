-- Before a contact is deleted: nobody reports to it any more.
UPDATE decision_maker SET reports_to = NULL WHERE reports_to = :contact;
