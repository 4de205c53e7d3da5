-- From the day after :until_day on the decision maker has no say.
UPDATE decision_maker SET until_day = :until_day WHERE id = :id;
