-- The five layers in depth: who supplied before (L1), what follows a project (L3), until when somebody has a say, on
-- which level, and who has whose ear (L4), who of us works what (L8); until when a class set by hand counts (Q2), who
-- brought whom (Q5, N1), what a key account cares about and what was offered before a discount (Q6).
-- undo: kept
--
-- Dated rows hold from their day until a later one of the same thing; of one day the largest id wins.

ALTER TABLE customer_class ADD COLUMN until_day INTEGER;  -- the last day it is in force; NULL: until further notice

CREATE TABLE past_supplier (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  name TEXT NOT NULL CHECK (name <> ''),
  from_day INTEGER NOT NULL,                  -- known to supply from this day on
  until_day INTEGER CHECK (until_day >= from_day),
  share INTEGER CHECK (share BETWEEN 0 AND 1000000),  -- of the purchase budget, in millionths; NULL: unknown
  source TEXT
) STRICT;
CREATE INDEX past_supplier_by_customer ON past_supplier (customer, from_day);

ALTER TABLE project ADD COLUMN follow_up TEXT;            -- the need seen while supplying; NULL: none yet
ALTER TABLE project ADD COLUMN follow_up_day INTEGER;     -- when it is looked at again
ALTER TABLE project ADD COLUMN follows INTEGER REFERENCES project (id);  -- the one whose follow-up need this is
CREATE INDEX project_by_origin ON project (follows) WHERE follows IS NOT NULL;

ALTER TABLE rival ADD COLUMN until_day INTEGER;           -- the last day it competes
ALTER TABLE decision_maker ADD COLUMN until_day INTEGER;  -- the last day with a say
ALTER TABLE decision_maker ADD COLUMN level TEXT CHECK (level IN ('decision', 'management', 'use'));
ALTER TABLE decision_maker ADD COLUMN place INTEGER CHECK (place BETWEEN 0 AND 1000);  -- across the map; NULL: laid out

CREATE TABLE influence_line (                 -- the speaker has the listener's ear
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  speaker INTEGER NOT NULL REFERENCES contact (id),
  listener INTEGER NOT NULL REFERENCES contact (id) CHECK (listener <> speaker),
  from_day INTEGER NOT NULL,
  until_day INTEGER CHECK (until_day >= from_day),
  note TEXT
) STRICT;
CREATE INDEX influence_line_by_project ON influence_line (project);
CREATE INDEX influence_line_by_speaker ON influence_line (speaker);
CREATE INDEX influence_line_by_listener ON influence_line (listener);

CREATE TABLE colleague (                      -- one of us
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  skill TEXT NOT NULL CHECK (skill IN ('junior rep', 'solution seller', 'sales manager', 'general manager')),
  from_day INTEGER NOT NULL,
  until_day INTEGER CHECK (until_day >= from_day),
  note TEXT
) STRICT;

CREATE TABLE layer_owner (                    -- NULL: the account's owner again
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  layer TEXT NOT NULL CHECK (layer IN ('information', 'barrier', 'business', 'relationship', 'interest')),
  from_day INTEGER NOT NULL,
  owner TEXT CHECK (owner <> '')
) STRICT;
CREATE INDEX layer_owner_by_customer ON layer_owner (customer, layer, from_day);

CREATE TABLE referral (                       -- who brought the customer
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  referrer INTEGER NOT NULL REFERENCES customer (id) CHECK (referrer <> customer),
  from_day INTEGER NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX referral_by_customer ON referral (customer, from_day);
CREATE INDEX referral_by_referrer ON referral (referrer);

CREATE TABLE care_item (                      -- a small thing it cares about most
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  title TEXT NOT NULL CHECK (title <> ''),
  owner TEXT,
  due_day INTEGER,
  done_day INTEGER,
  note TEXT
) STRICT;
CREATE INDEX care_item_by_customer ON care_item (customer);

CREATE TABLE non_price_offer (                -- made before the price was talked about
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  day INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (title <> ''),
  is_unique INTEGER NOT NULL CHECK (is_unique IN (0, 1)),     -- no rival can match it
  answer TEXT                                 -- what the customer said to it
) STRICT;
CREATE INDEX non_price_offer_by_customer ON non_price_offer (customer, day);

CREATE TABLE discount (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  day INTEGER NOT NULL,
  reduction INTEGER NOT NULL CHECK (reduction > 0 AND reduction <= 1000000),  -- of the price, in millionths
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;
CREATE INDEX discount_by_customer ON discount (customer, day);
