-- Names a new store.
INSERT INTO identity (one, store) VALUES (1, :store);
