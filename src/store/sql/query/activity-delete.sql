-- Deletes an activity.
DELETE FROM activity WHERE id = :id;
