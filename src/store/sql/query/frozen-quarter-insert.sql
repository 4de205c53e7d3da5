-- Adds the figures of a closed quarter.
INSERT INTO frozen_quarter (id, year, quarter, day, actor, turn, reason, version, figures)
VALUES (:id, :year, :quarter, :day, :actor, :turn, :reason, :version, :figures);
