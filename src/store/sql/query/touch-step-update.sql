-- Overwrites a step of a plan of touches.
UPDATE touch_step
SET customer = :customer, kind = :kind, day = :day, title = :title, activity = :activity
WHERE id = :id;
