-- Appends an entry.
INSERT INTO history (kind, target, label, arguments, actor, at, changes, changeset)
VALUES (:kind, :target, :label, :arguments, :actor, :at, :changes, :changeset);
