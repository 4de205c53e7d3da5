-- The tier of a target set by hand, from a day on.
INSERT INTO target_tier (id, target, from_day, tier, reason) VALUES (:id, :target, :from_day, :tier, :reason);
