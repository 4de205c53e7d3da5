-- Overwrites a piece of evidence.
UPDATE evidence SET title = :title, kind = :kind, link = :link, name = :name, file = :file, size = :size, note = :note
WHERE id = :id;
