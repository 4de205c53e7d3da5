-- Attaches a file.
INSERT INTO attachment (id, customer, name, file, size, day) VALUES (:id, :customer, :name, :file, :size, :day);
