-- Adds a piece of evidence.
INSERT INTO evidence (id, title, kind, link, name, file, size, note)
VALUES (:id, :title, :kind, :link, :name, :file, :size, :note);
