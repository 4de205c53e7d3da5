-- Adds a care item.
INSERT INTO care_item (id, customer, title, owner, due_day, done_day, note)
VALUES (:id, :customer, :title, :owner, :due_day, :done_day, :note);
