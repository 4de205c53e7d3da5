-- Adds a step of a plan of touches.
INSERT INTO touch_step (id, customer, kind, day, title, activity)
VALUES (:id, :customer, :kind, :day, :title, :activity);
