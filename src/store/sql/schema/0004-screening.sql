-- Who was looked at before a call list (V3).
-- undo: kept

-- Said by hand; NULL: taken back.  Of one day the largest id wins.
CREATE TABLE customer_screening (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  value TEXT CHECK (value = 'yes'),
  reason TEXT
) STRICT;
CREATE INDEX customer_screening_by_customer ON customer_screening (customer, from_day);
