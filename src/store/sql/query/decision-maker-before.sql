-- A decision maker who is the contact and had a say before :day.
SELECT id FROM decision_maker WHERE contact = :contact AND from_day < :day;
