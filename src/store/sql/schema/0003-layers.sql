-- What the five layers of an account rest on: barriers, projects with their stages, rivals and decision makers, values
-- and lock-ins, statements made by hand, targets (L1 … L9, G3, V1); and when a plan was kept or given up (A3).
-- undo: kept
--
-- Dated rows hold from their day until a later one of the same thing; of one day the largest id wins.

ALTER TABLE activity ADD COLUMN planned_day INTEGER;      -- of what was done: the day it was planned for
ALTER TABLE activity ADD COLUMN cancelled_day INTEGER;    -- NULL: not cancelled, or nobody wrote it down
CREATE INDEX activity_by_day ON activity (day, id);
CREATE INDEX activity_by_plan ON activity (day) WHERE state = 'planned';

CREATE TABLE customer_statement (             -- said by hand; NULL: taken back
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL,
  from_day INTEGER NOT NULL,
  value TEXT,
  reason TEXT,
  CHECK (CASE kind WHEN 'no barrier' THEN value IS NULL OR value = 'yes'
                   WHEN 'phase' THEN value IS NULL OR value IN ('break through', 'consolidate', 'occupy')
                   WHEN 'layer' THEN value IS NULL OR reason <> '' AND reason IS NOT NULL
                                     AND value IN ('information', 'barrier', 'business', 'relationship', 'interest')
                   WHEN 'cadence' THEN value IS NULL OR value GLOB '[1-9]*' AND value NOT GLOB '*[^0-9]*'
                   ELSE 0 END)
) STRICT;
CREATE INDEX customer_statement_by_customer ON customer_statement (customer, kind, from_day);

CREATE TABLE customer_strategy (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  strategy TEXT NOT NULL CHECK (strategy IN ('undecided', 'attack', 'watch')),
  review_day INTEGER,
  breakthrough TEXT
) STRICT;
CREATE INDEX customer_strategy_by_customer ON customer_strategy (customer, from_day);

CREATE TABLE dealer_agreement (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  dealer TEXT CHECK (dealer <> ''),           -- NULL: no dealer from this day on
  agreement TEXT,
  CHECK (agreement IS NULL OR dealer IS NOT NULL)
) STRICT;
CREATE INDEX dealer_agreement_by_customer ON dealer_agreement (customer, from_day);

CREATE TABLE barrier (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL CHECK (kind IN ('shortlist', 'qualification', 'reference case', 'security clearance',
                                     'special requirement', 'buying habit', 'competitor', 'existing relationship',
                                     'other')),
  side TEXT NOT NULL CHECK (side IN ('against us', 'against others')),
  severity INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 3),
  title TEXT NOT NULL CHECK (title <> ''),
  description TEXT,
  way TEXT CHECK (way IN ('get listed', 'channel', 'certificate', 'customise', 'other')),
  owner TEXT,
  due_day INTEGER
) STRICT;
CREATE INDEX barrier_by_customer ON barrier (customer);

CREATE TABLE barrier_state (                  -- the first row is the day on which the barrier was found
  id INTEGER PRIMARY KEY,
  barrier INTEGER NOT NULL REFERENCES barrier (id),
  from_day INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'working', 'cleared', 'waived')),
  reason TEXT,
  CHECK (state <> 'waived' OR (reason IS NOT NULL AND reason <> ''))
) STRICT;
CREATE INDEX barrier_state_by_barrier ON barrier_state (barrier, from_day);

CREATE TABLE project (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  name TEXT NOT NULL CHECK (name <> ''),
  amount INTEGER CHECK (amount >= 0),
  currency TEXT CHECK (length (currency) = 3),
  rate INTEGER NOT NULL CHECK (rate > 0),
  opened_day INTEGER NOT NULL,
  expected_day INTEGER,
  state TEXT NOT NULL CHECK (state IN ('open', 'won', 'lost', 'abandoned')),
  closed_day INTEGER CHECK (closed_day >= opened_day),
  reason TEXT,
  note TEXT,
  CHECK ((state = 'open') = (closed_day IS NULL)),
  CHECK (state NOT IN ('lost', 'abandoned') OR (reason IS NOT NULL AND reason <> ''))
) STRICT;
CREATE INDEX project_by_customer ON project (customer, opened_day);

CREATE TABLE project_stage (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  stage TEXT NOT NULL CHECK (stage IN ('situation', 'problem', 'need', 'solution', 'approval', 'procurement',
                                       'contract', 'supply', 'acceptance')),
  from_day INTEGER NOT NULL,
  joined INTEGER CHECK (joined IN (0, 1)),    -- NULL: takes back that the stage was reached
  evidence TEXT
) STRICT;
CREATE INDEX project_stage_by_project ON project_stage (project, from_day);

CREATE TABLE rival (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  name TEXT NOT NULL CHECK (name <> ''),
  from_day INTEGER NOT NULL
) STRICT;
CREATE INDEX rival_by_project ON rival (project);

CREATE TABLE decision_maker (
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  contact INTEGER NOT NULL REFERENCES contact (id),
  from_day INTEGER NOT NULL,
  stages INTEGER NOT NULL CHECK (stages BETWEEN 0 AND 511),   -- bit n: stage n + 1
  role TEXT CHECK (role IN ('economic', 'user', 'technical', 'procurement', 'coach', 'gatekeeper')),
  basis TEXT,
  organisational_need TEXT,
  personal_need TEXT,
  contacted_by TEXT,
  contacted_day INTEGER,
  reports_to INTEGER REFERENCES contact (id) CHECK (reports_to <> contact)
) STRICT;
CREATE INDEX decision_maker_by_project ON decision_maker (project);
CREATE INDEX decision_maker_by_contact ON decision_maker (contact);
CREATE INDEX decision_maker_by_superior ON decision_maker (reports_to) WHERE reports_to IS NOT NULL;

CREATE TABLE decision_maker_weight (
  id INTEGER PRIMARY KEY,
  decision_maker INTEGER NOT NULL REFERENCES decision_maker (id),
  from_day INTEGER NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100)
) STRICT;
CREATE INDEX decision_maker_weight_by_person ON decision_maker_weight (decision_maker, from_day);

CREATE TABLE decision_maker_support (
  id INTEGER PRIMARY KEY,
  decision_maker INTEGER NOT NULL REFERENCES decision_maker (id),
  rival INTEGER REFERENCES rival (id),        -- NULL: us
  from_day INTEGER NOT NULL,
  support INTEGER CHECK (support BETWEEN -2 AND 2)            -- NULL: unknown, which is not 0
) STRICT;
CREATE INDEX decision_maker_support_by_person ON decision_maker_support (decision_maker, from_day);
CREATE INDEX decision_maker_support_by_rival ON decision_maker_support (rival) WHERE rival IS NOT NULL;

CREATE TABLE customer_value (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL CHECK (kind IN ('business', 'personal emotional', 'personal rational', 'strategic')),
  title TEXT NOT NULL CHECK (title <> ''),
  evidence TEXT,
  from_day INTEGER NOT NULL,
  is_unique INTEGER NOT NULL CHECK (is_unique IN (0, 1))
) STRICT;
CREATE INDEX customer_value_by_customer ON customer_value (customer, from_day);

CREATE TABLE lock_in (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL CHECK (kind IN ('customisation', 'technical standard', 'strategic agreement',
                                     'joint development')),
  title TEXT NOT NULL CHECK (title <> ''),
  evidence TEXT,
  from_day INTEGER NOT NULL,
  until_day INTEGER CHECK (until_day >= from_day)             -- the last day it holds; NULL: until further notice
) STRICT;
CREATE INDEX lock_in_by_customer ON lock_in (customer, from_day);

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  entered_day INTEGER NOT NULL,
  due_day INTEGER NOT NULL CHECK (due_day >= entered_day),
  extended_day INTEGER,
  extended_due_day INTEGER CHECK (extended_due_day > due_day),
  extension_reason TEXT CHECK (extension_reason <> ''),
  outcome TEXT NOT NULL CHECK (outcome IN ('pursued', 'converted', 'dropped')),
  ended_day INTEGER CHECK (ended_day >= entered_day),
  reason TEXT,
  CHECK ((extended_day IS NULL) = (extended_due_day IS NULL) AND (extended_day IS NULL) = (extension_reason IS NULL)),
  CHECK ((outcome = 'pursued') = (ended_day IS NULL)),
  CHECK (outcome <> 'dropped' OR (reason IS NOT NULL AND reason <> ''))
) STRICT;
CREATE INDEX target_by_customer ON target (customer, entered_day);

CREATE TABLE target_tier (                    -- set by hand; NULL: by the time left
  id INTEGER PRIMARY KEY,
  target INTEGER NOT NULL REFERENCES target (id),
  from_day INTEGER NOT NULL,
  tier TEXT CHECK (tier IN ('a', 'b', 'c')),
  reason TEXT
) STRICT;
CREATE INDEX target_tier_by_target ON target_tier (target, from_day);
