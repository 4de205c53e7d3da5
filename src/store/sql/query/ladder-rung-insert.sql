-- Adds a rung.
INSERT INTO ladder_rung (id, contact, goal, from_day, interval_days, done_day, evidence, occasion_day, minute, occasion,
                         quiet, claims, figures)
VALUES (:id, :contact, :goal, :from_day, :interval_days, :done_day, :evidence, :occasion_day, :minute, :occasion, :quiet,
        :claims, :figures);
