-- Remembers that a name in lists means another.
INSERT INTO name_alias (id, written, meant)
VALUES (:id, :written, :meant);
