-- An influence record.
INSERT INTO influence (id, customer, kind, brings, strength, reason, from_day, until_day)
VALUES (:id, :customer, :kind, :brings, :strength, :reason, :from_day, :until_day);
