-- Remembers that something was merged from a store.
INSERT INTO merged_store (id, store, device, person, at)
VALUES (:id, :store, :device, :person, :at)
ON CONFLICT DO UPDATE SET person = excluded.person, at = excluded.at;
