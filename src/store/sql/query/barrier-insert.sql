-- Adds a barrier.
INSERT INTO barrier (id, customer, kind, side, severity, title, description, way, owner, due_day)
VALUES (:id, :customer, :kind, :side, :severity, :title, :description, :way, :owner, :due_day);
