-- The core of the store: who the customers are, what they ordered, what was done for them.
-- undo: kept
--
-- Days are days since 1970-01-01, money is in minor units of the store's currency, decimals are millionths.
-- Recorded tables have no triggers, no foreign-key actions, no generated columns and no UNIQUE on values
-- that users permute, because changesets could not be undone over them.

CREATE TABLE identity (                       -- not recorded: what this file is
  one INTEGER PRIMARY KEY CHECK (one = 1),
  store TEXT NOT NULL                         -- a UUID, the same in all copies
) STRICT;

CREATE TABLE device (                         -- not recorded: who gives out ids here
  number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 2147483647),
  binding TEXT NOT NULL,                      -- installation and file that the number is bound to
  counter INTEGER NOT NULL                    -- the last id given out; never rewound
) STRICT;

CREATE TABLE history (                        -- not recorded: the record itself; append-only
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  target INTEGER REFERENCES history (id),     -- the entry that an undo or redo names
  label TEXT NOT NULL,                        -- a key, translated when shown
  arguments TEXT NOT NULL,                    -- JSON object
  actor TEXT NOT NULL,
  at INTEGER NOT NULL,                        -- seconds since 1970-01-01 UTC
  changes INTEGER NOT NULL,                   -- rows that the changeset inserts, updates or deletes
  changeset BLOB,                             -- compressed; NULL for undo and redo, and once thinned or sealed
  CHECK ((kind = 'do') = (target IS NULL))
) STRICT;
CREATE INDEX history_by_target ON history (target, id);

CREATE TABLE preference (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT,
  reading TEXT NOT NULL,
  country TEXT,
  province TEXT,
  city TEXT,
  district TEXT,
  address TEXT,
  phone TEXT,
  email TEXT,
  website TEXT,
  trade TEXT,
  note TEXT,
  margin INTEGER CHECK (margin BETWEEN 0 AND 1000000)
) STRICT;
CREATE INDEX customer_by_code ON customer (code);
CREATE INDEX customer_by_reading ON customer (reading, name);

-- Dated facts: the value holds from its day until a later one says otherwise; of one day the largest id wins.
CREATE TABLE customer_class (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  class TEXT CHECK (class IN ('strategic', 'top', 'important', 'ordinary')),  -- NULL: back to the suggestion
  reason TEXT
) STRICT;
CREATE INDEX customer_class_by_customer ON customer_class (customer, from_day);

CREATE TABLE customer_owner (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  owner TEXT                                  -- NULL: nobody
) STRICT;
CREATE INDEX customer_owner_by_customer ON customer_owner (customer, from_day);

CREATE TABLE customer_other (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  other INTEGER NOT NULL CHECK (other IN (0, 1)),
  reason TEXT
) STRICT;
CREATE INDEX customer_other_by_customer ON customer_other (customer, from_day);

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  name TEXT NOT NULL CHECK (name <> ''),
  reading TEXT NOT NULL,
  title TEXT,
  department TEXT,
  phone TEXT,
  mobile TEXT,
  email TEXT,
  wechat TEXT,
  birthday INTEGER,
  note TEXT
) STRICT;
CREATE INDEX contact_by_customer ON contact (customer);

CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CHECK (code <> ''),      -- as first written
  code_key TEXT NOT NULL,                     -- folded: case does not matter for identity
  name TEXT,
  unit TEXT,
  margin INTEGER CHECK (margin BETWEEN 0 AND 1000000)
) STRICT;
CREATE INDEX product_by_code ON product (code_key);

CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  number TEXT NOT NULL CHECK (number <> ''),
  day INTEGER NOT NULL,
  revenue INTEGER NOT NULL,
  cost INTEGER NOT NULL,
  uncosted INTEGER NOT NULL,
  estimated INTEGER NOT NULL,
  currency TEXT CHECK (length (currency) = 3),
  rate INTEGER NOT NULL CHECK (rate > 0),
  note TEXT
) STRICT;
CREATE INDEX orders_by_customer ON orders (customer, day, revenue, cost, uncosted, estimated);
CREATE INDEX orders_by_number ON orders (number);

CREATE TABLE order_line (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  product INTEGER REFERENCES product (id),
  quantity INTEGER NOT NULL,
  price INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  cost INTEGER,
  PRIMARY KEY (order_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX order_line_by_product ON order_line (product);

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  contact INTEGER REFERENCES contact (id),
  kind TEXT NOT NULL CHECK (kind IN ('call', 'visit', 'message', 'sample', 'quote', 'thank-you', 'executive visit',
                                     'technical exchange', 'service visit')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'cancelled')),
  day INTEGER NOT NULL,
  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
  zone TEXT,
  duration INTEGER CHECK (duration >= 0),
  person TEXT,
  reached INTEGER CHECK (reached IN (0, 1)),
  need TEXT CHECK (need IN ('none', 'latent', 'stated')),
  need_amount INTEGER,
  attitude INTEGER CHECK (attitude BETWEEN -2 AND 2),
  visit_chance INTEGER CHECK (visit_chance IN (0, 1)),
  rejection INTEGER CHECK (rejection IN (0, 1)),
  objection TEXT,
  confidence INTEGER CHECK (confidence BETWEEN -2 AND 2),
  next_step TEXT,
  next_day INTEGER,
  cancel_reason TEXT,
  note TEXT,
  CHECK ((minute IS NULL) = (zone IS NULL))
) STRICT;
CREATE INDEX activity_by_customer ON activity (customer, day, kind, state, reached);
CREATE INDEX activity_by_contact ON activity (contact) WHERE contact IS NOT NULL;
