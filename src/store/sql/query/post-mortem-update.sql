-- Overwrites a post-mortem.
UPDATE post_mortem
SET customer = :customer, day = :day, cause = :cause, attracted = :attracted, broke = :broke
WHERE id = :id;
