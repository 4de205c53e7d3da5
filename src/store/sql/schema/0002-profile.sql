-- What is known of a customer beyond its master data: tags, dated facts of the information layer (L1), influence
-- records (Q1) and attached files.
-- undo: kept

CREATE TABLE customer_tag (
  customer INTEGER NOT NULL REFERENCES customer (id),
  tag TEXT NOT NULL CHECK (tag <> ''),
  PRIMARY KEY (customer, tag)
) STRICT, WITHOUT ROWID;

-- A fact holds from its day until a later one says otherwise; of one day the largest id wins.  A row without a value
-- takes the fact back to unknown.
CREATE TABLE customer_fact (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  fact TEXT NOT NULL CHECK (fact IN ('founded', 'headcount', 'business', 'revenue', 'budget', 'suppliers', 'region',
                                     'address', 'buying power', 'attractiveness', 'difficulty')),
  from_day INTEGER NOT NULL,
  value TEXT CHECK (value <> ''),
  source TEXT
) STRICT;
CREATE INDEX customer_fact_by_customer ON customer_fact (customer, fact, from_day);

CREATE TABLE influence (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL CHECK (kind IN ('brand leader', 'international ranking', 'reference', 'strategic project')),
  brings TEXT,
  strength INTEGER NOT NULL CHECK (strength BETWEEN 1 AND 5),
  reason TEXT NOT NULL CHECK (reason <> ''),
  from_day INTEGER NOT NULL,
  until_day INTEGER CHECK (until_day >= from_day)     -- the last day it is in force; NULL: until further notice
) STRICT;
CREATE INDEX influence_by_customer ON influence (customer, from_day);

CREATE TABLE attachment (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  name TEXT NOT NULL CHECK (name <> ''),              -- as the user knows it
  file TEXT NOT NULL CHECK (file <> ''),              -- in the folder of attachments beside the store
  size INTEGER NOT NULL CHECK (size >= 0),
  day INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_by_customer ON attachment (customer);
