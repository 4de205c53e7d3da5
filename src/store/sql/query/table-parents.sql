-- The foreign keys of a table and where they stand in its rows; the place of its id, where it has one.
SELECT parent."table" AS parent, parent."from" AS "column", info.cid AS place,
       (SELECT cid FROM pragma_table_info (:table) WHERE name = 'id') AS "key"
FROM pragma_foreign_key_list (:table) AS parent JOIN pragma_table_info (:table) AS info ON info.name = parent."from"
ORDER BY parent.id DESC;
