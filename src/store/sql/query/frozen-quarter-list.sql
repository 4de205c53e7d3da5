-- Closed quarters, the newest first; with a year that is not 0 those of one quarter alone, and their figures.
SELECT id, year, quarter, day, actor, turn, reason, version, iif (:year = 0, NULL, figures) AS figures FROM frozen_quarter
WHERE :year = 0 OR (year = :year AND quarter = :quarter) ORDER BY year DESC, quarter DESC, turn DESC, id DESC;
