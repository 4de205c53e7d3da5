-- All pieces of evidence.
SELECT id, title, kind, link, name, file, size, note FROM evidence ORDER BY title, id;
