-- Marks a file as a hand-in.
INSERT INTO hand_in (one, store, device, person, at, whole)
VALUES (1, :store, :device, :person, :at, :whole);
