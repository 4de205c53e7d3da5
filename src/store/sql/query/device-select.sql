-- The device number that is bound to this installation and file.
SELECT number, counter FROM device WHERE binding = :binding;
