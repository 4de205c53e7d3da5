-- Adds a post-mortem.
INSERT INTO post_mortem (id, customer, day, cause, attracted, broke)
VALUES (:id, :customer, :day, :cause, :attracted, :broke);
