-- Overwrites a barrier.
UPDATE barrier
SET customer = :customer, kind = :kind, side = :side, severity = :severity, title = :title, description =
    :description, way = :way, owner = :owner, due_day = :due_day
WHERE id = :id;
