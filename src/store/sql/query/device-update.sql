-- Remembers the last id given out.
UPDATE device SET counter = :counter WHERE number = :number;
