-- From the day after :until_day on the influence line does not hold.
UPDATE influence_line SET until_day = :until_day WHERE id = :id;
