-- Binds a new device number.
INSERT INTO device (number, binding, counter) VALUES (:number, :binding, 0);
