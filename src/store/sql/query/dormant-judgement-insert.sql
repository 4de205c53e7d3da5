-- What a dormant account was judged to be, from a day on.
INSERT INTO dormant_judgement (id, customer, from_day, judgement, reason)
VALUES (:id, :customer, :from_day, :judgement, :reason);
