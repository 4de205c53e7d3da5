-- Visits and the law of averages: visits that come again, reminders and answers to objections (A1, V1), days off and on
-- the road (V2, V4), the season of a customer (V5), letters (V7) and the deals wanted of a quarter (A8).
-- undo: kept

CREATE TABLE activity_series (                -- visits that come again; each of them is an activity of its own
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL CHECK (rule <> ''),      -- an RRULE of iCalendar
  first_day INTEGER NOT NULL
) STRICT;

ALTER TABLE activity ADD COLUMN series INTEGER REFERENCES activity_series (id);
ALTER TABLE activity ADD COLUMN uid TEXT CHECK (uid <> '');          -- in somebody else's calendar; NULL: it is ours
ALTER TABLE activity ADD COLUMN reminder INTEGER CHECK (reminder >= 0);  -- minutes before it begins; NULL: none
ALTER TABLE activity ADD COLUMN answer TEXT;                         -- what was answered to the objection
CREATE INDEX activity_by_series ON activity (series, day) WHERE series IS NOT NULL;
CREATE INDEX activity_by_uid ON activity (uid) WHERE uid IS NOT NULL;
CREATE INDEX activity_by_reminder ON activity (day) WHERE reminder IS NOT NULL AND state = 'planned';

CREATE TABLE objection_answer (               -- prepared: what can be answered to an objection
  id INTEGER PRIMARY KEY,
  objection TEXT NOT NULL CHECK (objection <> ''),
  answer TEXT NOT NULL CHECK (answer <> '')
) STRICT;
CREATE INDEX objection_answer_by_objection ON objection_answer (objection);

CREATE TABLE season_window (                  -- every year, in thirds of a month: 0 is early January, 35 late December
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('visit', 'avoid')),
  first_third INTEGER NOT NULL CHECK (first_third BETWEEN 0 AND 35),
  last_third INTEGER NOT NULL CHECK (last_third BETWEEN 0 AND 35),  -- inclusive; before the first: over New Year
  note TEXT
) STRICT;
CREATE INDEX season_window_by_customer ON season_window (customer);

CREATE TABLE travel (                         -- one of us is on the road
  id INTEGER PRIMARY KEY,
  traveller TEXT,                             -- NULL: whoever uses this store
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL CHECK (until_day >= from_day),
  destination TEXT NOT NULL CHECK (destination <> ''),
  note TEXT
) STRICT;

CREATE TABLE holiday (                        -- of a day the largest id wins; over what is shipped for China
  id INTEGER PRIMARY KEY,
  day INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('rest', 'work', 'ordinary')),
  name TEXT
) STRICT;
CREATE INDEX holiday_by_day ON holiday (day);

CREATE TABLE letter (                         -- a text with places for what is known of the customer
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  body TEXT NOT NULL
) STRICT;

CREATE TABLE deal_goal (                      -- deals wanted in a quarter; the latest of a person and quarter counts
  id INTEGER PRIMARY KEY,
  seller TEXT,                                -- NULL: all of us
  first_day INTEGER NOT NULL,                 -- of the quarter
  deals INTEGER NOT NULL CHECK (deals >= 0)
) STRICT;
CREATE INDEX deal_goal_by_quarter ON deal_goal (first_day);
