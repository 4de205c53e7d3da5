-- A holiday.
DELETE FROM holiday WHERE id = :id;
