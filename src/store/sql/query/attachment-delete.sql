-- Takes an attached file off; the file itself stays for undo.
DELETE FROM attachment WHERE id = :id;
