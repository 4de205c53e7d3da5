-- Where a decision maker stands on the people map.
UPDATE decision_maker SET level = :level, place = :place WHERE id = :id;
