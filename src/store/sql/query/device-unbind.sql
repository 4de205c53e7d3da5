-- A restored store draws a new device number, because ids given out after the backup are not in it.
UPDATE device SET binding = '';
