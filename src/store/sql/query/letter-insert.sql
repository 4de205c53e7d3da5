-- Adds a letter.
INSERT INTO letter (id, name, body) VALUES (:id, :name, :body);
