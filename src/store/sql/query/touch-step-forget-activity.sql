-- Before an activity is deleted.
UPDATE touch_step SET activity = NULL WHERE activity = :activity;
