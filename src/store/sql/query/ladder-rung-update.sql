-- Overwrites a rung.
UPDATE ladder_rung
SET contact = :contact, goal = :goal, from_day = :from_day, interval_days = :interval_days, done_day = :done_day,
    evidence = :evidence, occasion_day = :occasion_day, minute = :minute, occasion = :occasion, quiet = :quiet,
    claims = :claims, figures = :figures
WHERE id = :id;
