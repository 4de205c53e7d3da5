-- From the day after :until_day on the rival does not compete.
UPDATE rival SET until_day = :until_day WHERE id = :id;
