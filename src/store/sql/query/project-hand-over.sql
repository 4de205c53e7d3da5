-- Somebody else sells the project.
UPDATE project SET seller = :person WHERE id = :id;
