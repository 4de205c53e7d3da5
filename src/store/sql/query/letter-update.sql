-- Overwrites a letter.
UPDATE letter SET name = :name, body = :body WHERE id = :id;
