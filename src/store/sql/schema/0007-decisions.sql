-- What was decided about customers and their orders: answers to declines (O4), months (O1, O3), dormant accounts (G2),
-- the yearly review (G5), credit (C1-C3), nurture (N3) and closed projects (R1).
-- undo: kept

-- Dealer and credit check (C1 to C4).
CREATE TABLE credit_terms (                   -- all three hold from the day on, NULL: not known or not set
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  channel TEXT CHECK (channel IN ('direct', 'dealer', 'online')),
  credit_limit INTEGER CHECK (credit_limit >= 0),
  payment_days INTEGER CHECK (payment_days >= 0),
  reason TEXT
) STRICT;
CREATE INDEX credit_terms_by_customer ON credit_terms (customer, from_day);

CREATE TABLE dealer_capability (              -- a grade of NULL takes it back to unknown
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  capability TEXT NOT NULL CHECK (capability IN ('shelf coverage', 'selling power', 'funds', 'years in trade',
                                                 'references', 'payment record')),
  from_day INTEGER NOT NULL,
  grade INTEGER CHECK (grade BETWEEN 0 AND 3),
  source TEXT
) STRICT;
CREATE INDEX dealer_capability_by_customer ON dealer_capability (customer, capability, from_day);

CREATE TABLE undelivered (                    -- ordered and not delivered, as counted on the day
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0)
) STRICT;
CREATE INDEX undelivered_by_customer ON undelivered (customer, from_day);

CREATE TABLE receivable (                     -- amounts, those of payments too, in its own currency
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  number TEXT NOT NULL CHECK (number <> ''),
  day INTEGER NOT NULL,
  due_day INTEGER NOT NULL CHECK (due_day >= day),
  amount INTEGER NOT NULL CHECK (amount > 0),
  currency TEXT CHECK (length (currency) = 3),
  rate INTEGER NOT NULL CHECK (rate > 0),
  order_id INTEGER REFERENCES orders (id),
  note TEXT
) STRICT;
CREATE INDEX receivable_by_customer ON receivable (customer, due_day);
CREATE INDEX receivable_by_order ON receivable (order_id) WHERE order_id IS NOT NULL;

CREATE TABLE receivable_payment (
  id INTEGER PRIMARY KEY,
  receivable INTEGER NOT NULL REFERENCES receivable (id),
  day INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0)
) STRICT;
CREATE INDEX receivable_payment_by_receivable ON receivable_payment (receivable, day);

CREATE TABLE credit_decision (                -- the verdict as it was then
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  day INTEGER NOT NULL,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  payment_days INTEGER NOT NULL CHECK (payment_days >= 0),
  exposure INTEGER NOT NULL,
  credit_limit INTEGER,
  is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)),
  reasons INTEGER NOT NULL CHECK (reasons BETWEEN 0 AND 7),           -- bits; 0: not red
  blind_spots INTEGER NOT NULL CHECK (blind_spots BETWEEN 0 AND 63),  -- bits, by capability
  reason TEXT,
  second TEXT,
  CHECK (reasons = 0 OR (reason IS NOT NULL AND second IS NOT NULL))
) STRICT;
CREATE INDEX credit_decision_by_customer ON credit_decision (customer, day);

CREATE TABLE credit_answer (                  -- to an alert about overdue receivables or the limit
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  day INTEGER NOT NULL,
  answer TEXT NOT NULL CHECK (answer <> ''),
  again_day INTEGER CHECK (again_day > day)
) STRICT;
CREATE INDEX credit_answer_by_customer ON credit_answer (customer, day);

-- Decline (O4)

CREATE TABLE decline_answer (                 -- why a customer had become quieter; silences its alert
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  day INTEGER NOT NULL,
  alert TEXT NOT NULL CHECK (alert IN ('yellow', 'orange', 'red')),  -- the level then
  cause TEXT NOT NULL CHECK (cause IN ('their sales', 'their operations', 'our service', 'new supplier', 'other')),
  note TEXT CHECK (note <> ''),
  CHECK (cause <> 'other' OR note IS NOT NULL)
) STRICT;
CREATE INDEX decline_answer_by_customer ON decline_answer (customer, day);

CREATE TABLE growth_step (                    -- what we do so that a customer grows
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  title TEXT NOT NULL CHECK (title <> ''),
  owner TEXT,                                 -- NULL: nobody in particular
  due_day INTEGER,
  done_day INTEGER,
  note TEXT
) STRICT;
CREATE INDEX growth_step_by_customer ON growth_step (customer);
CREATE INDEX growth_step_by_due_day ON growth_step (due_day) WHERE done_day IS NULL;

-- Months of the year in which samples are shown and products renewed (O1, O3).
CREATE TABLE month_span (                     -- every year, in whole months: 1 is January
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  purpose TEXT NOT NULL CHECK (purpose IN ('samples', 'renewal')),
  first_month INTEGER NOT NULL CHECK (first_month BETWEEN 1 AND 12),
  last_month INTEGER NOT NULL CHECK (last_month BETWEEN 1 AND 12),  -- inclusive; before the first: over New Year
  note TEXT
) STRICT;
CREATE INDEX month_span_by_customer ON month_span (customer);

-- The long way with a potential large account (N3).
CREATE TABLE nurture_step (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  contact INTEGER REFERENCES contact (id),    -- with whom; NULL: nobody is named
  channel TEXT NOT NULL CHECK (channel IN ('event', 'personal', 'sample', 'news', 'service', 'concession')),
  title TEXT NOT NULL CHECK (title <> ''),
  due_day INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'skipped')),
  ended_day INTEGER CHECK ((ended_day IS NULL) = (state = 'planned')),
  cost INTEGER CHECK (cost >= 0),             -- of a service or concession; NULL: unknown
  note TEXT CHECK (state <> 'skipped' OR coalesce (note, '') <> '')  -- a skipped one says why
) STRICT;
CREATE INDEX nurture_step_by_customer ON nurture_step (customer, due_day);
CREATE INDEX nurture_step_by_contact ON nurture_step (contact) WHERE contact IS NOT NULL;
CREATE INDEX nurture_step_by_due_day ON nurture_step (due_day) WHERE ended_day IS NULL;

-- Dormant accounts (G1, G2).  What is dated before the last order is about an earlier break.

CREATE TABLE dormant_judgement (              -- NULL: not judged again; of one day the largest id wins
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  judgement TEXT CHECK (judgement IN ('workshop', 'outgrown')),
  reason TEXT
) STRICT;
CREATE INDEX dormant_judgement_by_customer ON dormant_judgement (customer, from_day);

CREATE TABLE post_mortem (                    -- why it stopped buying; without both texts it is unfinished
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  day INTEGER NOT NULL,
  cause TEXT NOT NULL CHECK (cause IN ('delivery', 'quality', 'price', 'service', 'other')),
  attracted TEXT,                             -- what attracted them at first: one or more
  broke TEXT
) STRICT;
CREATE INDEX post_mortem_by_customer ON post_mortem (customer, day);

CREATE TABLE expected_objection (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  objection TEXT NOT NULL CHECK (objection <> ''),
  answer TEXT                                 -- NULL: none is prepared yet
) STRICT;
CREATE INDEX expected_objection_by_customer ON expected_objection (customer);

CREATE TABLE touch_step (                     -- once it has an activity, that says when, and what became of it
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  kind TEXT NOT NULL CHECK (kind IN ('news', 'product news', 'samples', 'call', 'visit', 'technical exchange')),
  day INTEGER NOT NULL,
  title TEXT,
  activity INTEGER REFERENCES activity (id)   -- NULL: not in the calendar yet
) STRICT;
CREATE INDEX touch_step_by_customer ON touch_step (customer, day);
CREATE INDEX touch_step_by_activity ON touch_step (activity) WHERE activity IS NOT NULL;

-- G5: the yearly review
CREATE TABLE yearly_review (                  -- of a customer and year the largest id counts
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  year INTEGER NOT NULL,
  decision TEXT CHECK (decision IN ('promote', 'run in', 'drop', 'keep')),  -- NULL: there is only a note yet
  decided_day INTEGER CHECK ((decided_day IS NULL) = (decision IS NULL)),
  note TEXT,
  carried_day INTEGER,                        -- when the decision went into the plan of the next year
  made INTEGER                                -- what it became there, by decision: the id of a customer_other (drop),
                                              -- a target (run in) or a customer_statement (promote)
) STRICT;
CREATE INDEX yearly_review_by_customer ON yearly_review (customer);
CREATE INDEX yearly_review_by_year ON yearly_review (year);

-- Promises to customers (R8).
CREATE TABLE promise (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  title TEXT NOT NULL CHECK (title <> ''),
  owner TEXT CHECK (owner <> ''),
  day INTEGER NOT NULL,                       -- on which it was promised
  due_day INTEGER NOT NULL CHECK (due_day >= day),
  state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'broken')),
  closed_day INTEGER CHECK (closed_day >= day),
  note TEXT,
  CHECK ((state = 'open') = (closed_day IS NULL))
) STRICT;
CREATE INDEX promise_by_customer ON promise (customer, due_day);

CREATE TABLE promise_move (                   -- on the day another one was agreed on, instead of the due day
  id INTEGER PRIMARY KEY,
  promise INTEGER NOT NULL REFERENCES promise (id),
  day INTEGER NOT NULL,
  due_day INTEGER NOT NULL,
  reason TEXT
) STRICT;
CREATE INDEX promise_move_by_promise ON promise_move (promise, day);

-- R1, R5: what a list of deals says of a project, what was learnt from one that is closed, and which name in a list
-- means another.
ALTER TABLE project ADD COLUMN code TEXT CHECK (code <> '');     -- its number in a list of deals
ALTER TABLE project ADD COLUMN product TEXT CHECK (product <> '');
ALTER TABLE project ADD COLUMN seller TEXT CHECK (seller <> ''); -- who of us had it; NULL: who owns the account
ALTER TABLE project ADD COLUMN source TEXT CHECK (source <> ''); -- where it came from
ALTER TABLE project ADD COLUMN region TEXT CHECK (region <> ''); -- NULL: the customer's
CREATE INDEX project_by_code ON project (code) WHERE code IS NOT NULL;

CREATE TABLE name_alias (                     -- confirmed by somebody, and asked of no later import
  id INTEGER PRIMARY KEY,
  written TEXT NOT NULL CHECK (written <> ''),
  meant TEXT NOT NULL CHECK (meant <> '')
) STRICT;

CREATE TABLE closing_analysis (               -- of a closed project; the latest of its outcome counts
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  cornerstone TEXT CHECK (cornerstone IN ('product', 'brand', 'vendor support', 'service', 'range', 'rivalry',
                                          'own work')),
  methods INTEGER NOT NULL CHECK (methods BETWEEN 0 AND 255),    -- bit n: the method n
  performance INTEGER CHECK (performance BETWEEN 1 AND 10),      -- ours, as we see it
  losses INTEGER NOT NULL CHECK (losses BETWEEN 0 AND 255),      -- bit n: the reason n
  winner TEXT CHECK (winner <> ''),
  winner_did TEXT CHECK (winner_did <> ''),
  first_contact_day INTEGER,                  -- NULL, as in the next two: what the timeline says
  visits INTEGER CHECK (visits >= 0),
  contacts INTEGER CHECK (contacts >= 0),
  lesson TEXT CHECK (lesson <> ''),
  outcome TEXT NOT NULL CHECK (outcome IN ('won', 'lost'))       -- the one that it explains
) STRICT;
CREATE INDEX closing_analysis_by_project ON closing_analysis (project);

-- Contact ladder (R3).
CREATE TABLE ladder_rung (                    -- the four of a contact begin on the same day
  id INTEGER PRIMARY KEY,
  contact INTEGER NOT NULL REFERENCES contact (id),
  goal TEXT NOT NULL CHECK (goal IN ('introduction', 'problems', 'fit', 'doubts')),
  from_day INTEGER NOT NULL,
  interval_days INTEGER NOT NULL CHECK (interval_days > 0),  -- after the rung before, or after from_day
  done_day INTEGER,
  evidence TEXT CHECK (evidence <> ''),
  occasion_day INTEGER,                       -- the occasion that was chosen: day, time, place, quiet enough to talk
  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
  occasion TEXT CHECK (occasion <> ''),
  quiet INTEGER CHECK (quiet IN (0, 1)),
  claims TEXT CHECK (claims <> ''),           -- the preparation card
  figures TEXT CHECK (figures <> ''),
  CHECK (done_day IS NULL OR evidence IS NOT NULL)
) STRICT;
CREATE INDEX ladder_rung_by_contact ON ladder_rung (contact);

CREATE TABLE ladder_template (                -- one row per goal; the rows of one name belong together
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  goal TEXT NOT NULL CHECK (goal IN ('introduction', 'problems', 'fit', 'doubts')),
  interval_days INTEGER NOT NULL CHECK (interval_days > 0),
  claims TEXT CHECK (claims <> '')
) STRICT;

-- Conditions of acceptance (R2).  Of a project, factor, title (and rival) and day the largest id counts.
CREATE TABLE condition_weight (               -- 0: it does not count any more
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  factor TEXT NOT NULL CHECK (factor IN ('profit', 'other gains', 'risk', 'investment', 'market room', 'work needed',
                                         'worst loss', 'own')),
  title TEXT CHECK (title <> ''),
  from_day INTEGER NOT NULL,
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  CHECK ((factor = 'own') = (title IS NOT NULL))
) STRICT;
CREATE INDEX condition_weight_by_project ON condition_weight (project, from_day);

CREATE TABLE condition_standing (             -- NULL: nobody knows
  id INTEGER PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES project (id),
  factor TEXT NOT NULL CHECK (factor IN ('profit', 'other gains', 'risk', 'investment', 'market room', 'work needed',
                                         'worst loss', 'own')),
  title TEXT CHECK (title <> ''),
  rival INTEGER REFERENCES rival (id),        -- NULL: we
  from_day INTEGER NOT NULL,
  standing INTEGER CHECK (standing BETWEEN 1 AND 5),
  evidence TEXT CHECK (evidence <> ''),
  CHECK ((factor = 'own') = (title IS NOT NULL))
) STRICT;
CREATE INDEX condition_standing_by_project ON condition_standing (project, from_day);
CREATE INDEX condition_standing_by_rival ON condition_standing (rival) WHERE rival IS NOT NULL;

CREATE TABLE condition_template (             -- one row per weight; the rows of one name belong together
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  factor TEXT NOT NULL CHECK (factor IN ('profit', 'other gains', 'risk', 'investment', 'market room', 'work needed',
                                         'worst loss', 'own')),
  title TEXT CHECK (title <> ''),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 100),
  CHECK ((factor = 'own') = (title IS NOT NULL))
) STRICT;

-- How a customer decides (R4).
CREATE TABLE decision_mode (                  -- of a day the largest id counts; a mode of NULL takes back what was known
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  from_day INTEGER NOT NULL,
  mode TEXT CHECK (mode IN ('alone', 'consults', 'board')),
  consulted INTEGER NOT NULL CHECK (consulted BETWEEN 0 AND 7),  -- bits: family, partners, staff
  movers INTEGER NOT NULL CHECK (movers BETWEEN 0 AND 31),       -- bits: benefit, patience, pressure, deadline, our boss
  influencers TEXT CHECK (influencers <> ''),
  next_move TEXT CHECK (next_move <> ''),
  next_day INTEGER,
  CHECK (consulted = 0 OR mode IS 'consults'),
  CHECK (next_day IS NULL OR next_move IS NOT NULL)
) STRICT;
CREATE INDEX decision_mode_by_customer ON decision_mode (customer, from_day);

CREATE TABLE main_question (                  -- without an answer it is open
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  question TEXT NOT NULL CHECK (question <> ''),
  day INTEGER NOT NULL,
  answer TEXT CHECK (answer <> ''),
  answered_day INTEGER CHECK (answered_day >= day),
  CHECK ((answer IS NULL) = (answered_day IS NULL))
) STRICT;
CREATE INDEX main_question_by_customer ON main_question (customer);

CREATE TABLE decision_rule (                  -- what the user wrote instead of the usual rule about a topic
  id INTEGER PRIMARY KEY,
  topic TEXT NOT NULL CHECK (topic IN ('unknown', 'alone', 'family', 'partners', 'staff', 'board', 'benefit', 'patience',
                                       'pressure', 'deadline', 'our boss', 'open question')),
  advice TEXT NOT NULL CHECK (advice <> '')
) STRICT;

-- Evidence library (R9).
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('earn or save', 'policies', 'company', 'models', 'trade', 'assessment', 'other')),
  link TEXT CHECK (link <> ''),
  name TEXT CHECK (name <> ''),               -- of the file, as the user knows it
  file TEXT CHECK (file <> ''),               -- in the folder of attachments beside the store
  size INTEGER NOT NULL CHECK (size >= 0),    -- of the file
  note TEXT CHECK (note <> ''),
  CHECK ((file IS NULL) = (name IS NULL))
) STRICT;

CREATE TABLE evidence_use (                   -- attached to one of the last three, which is of that customer
  id INTEGER PRIMARY KEY,
  evidence INTEGER NOT NULL REFERENCES evidence (id),
  customer INTEGER NOT NULL REFERENCES customer (id),
  project INTEGER REFERENCES project (id),
  activity INTEGER REFERENCES activity (id),
  rung INTEGER REFERENCES ladder_rung (id),
  CHECK ((project IS NOT NULL) + (activity IS NOT NULL) + (rung IS NOT NULL) = 1)
) STRICT;
CREATE INDEX evidence_use_by_evidence ON evidence_use (evidence);
CREATE INDEX evidence_use_by_customer ON evidence_use (customer);
CREATE INDEX evidence_use_by_project ON evidence_use (project) WHERE project IS NOT NULL;
CREATE INDEX evidence_use_by_activity ON evidence_use (activity) WHERE activity IS NOT NULL;
CREATE INDEX evidence_use_by_rung ON evidence_use (rung) WHERE rung IS NOT NULL;

-- Market survey (R7).  An entry that is only a name has no customer; its name stays where a customer is deleted.
CREATE TABLE territory (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  region TEXT CHECK (region <> ''),
  owner TEXT CHECK (owner <> ''),
  began_day INTEGER NOT NULL,
  ended_day INTEGER CHECK (ended_day >= began_day),  -- NULL: open
  note TEXT CHECK (note <> '')
) STRICT;

CREATE TABLE survey_entry (
  id INTEGER PRIMARY KEY,
  territory INTEGER NOT NULL REFERENCES territory (id),
  customer INTEGER REFERENCES customer (id),
  name TEXT NOT NULL CHECK (name <> ''),      -- a customer is shown by its own
  place TEXT CHECK (place <> ''),
  phone TEXT CHECK (phone <> ''),
  note TEXT CHECK (note <> ''),
  circle TEXT NOT NULL CHECK (circle IN ('outer', 'core')),
  customer_of TEXT CHECK (customer_of <> ''), -- of which rival
  size TEXT NOT NULL CHECK (size IN ('large', 'medium', 'small', 'unknown')),  -- as it is said
  contacted_day INTEGER,                      -- by hand
  contacted_by TEXT CHECK (contacted_by <> ''),
  judgement TEXT NOT NULL CHECK (judgement IN ('open', 'yes', 'no')),          -- whether it might be the big buyer
  judged_day INTEGER,
  reason TEXT CHECK (reason <> ''),
  CHECK (contacted_day IS NOT NULL OR contacted_by IS NULL),
  CHECK ((judgement = 'open') = (judged_day IS NULL)),
  CHECK ((judgement = 'open') = (reason IS NULL))
) STRICT;
CREATE INDEX survey_entry_by_customer ON survey_entry (customer) WHERE customer IS NOT NULL;
CREATE INDEX survey_entry_by_territory ON survey_entry (territory);

CREATE TABLE survey_learnt (                  -- about no entry: the whole market; from none: we saw it ourselves
  id INTEGER PRIMARY KEY,
  territory INTEGER NOT NULL REFERENCES territory (id),
  about_entry INTEGER REFERENCES survey_entry (id),
  with_entry INTEGER REFERENCES survey_entry (id),  -- whom it quarrels with
  from_entry INTEGER REFERENCES survey_entry (id),
  day INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('big', 'brand', 'quarrel', 'other')),
  denied INTEGER NOT NULL CHECK (denied IN (0, 1)),
  sureness INTEGER NOT NULL CHECK (sureness BETWEEN 1 AND 3),
  text TEXT NOT NULL CHECK (text <> ''),
  CHECK (with_entry IS NULL OR (kind = 'quarrel' AND about_entry IS NOT NULL AND with_entry <> about_entry))
) STRICT;
CREATE INDEX survey_learnt_by_territory ON survey_learnt (territory, day);
CREATE INDEX survey_learnt_by_about ON survey_learnt (about_entry) WHERE about_entry IS NOT NULL;
CREATE INDEX survey_learnt_by_other ON survey_learnt (with_entry) WHERE with_entry IS NOT NULL;
CREATE INDEX survey_learnt_by_source ON survey_learnt (from_entry) WHERE from_entry IS NOT NULL;

-- Frozen quarters: the figures of a pack as they were when the quarter was closed.  The last turn counts.
CREATE TABLE frozen_quarter (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL CHECK (year > 0),
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
  day INTEGER NOT NULL,
  actor TEXT NOT NULL,
  turn INTEGER NOT NULL CHECK (turn > 0),
  reason TEXT CHECK (reason <> ''),           -- why it was frozen again
  version INTEGER NOT NULL CHECK (version > 0),
  figures TEXT NOT NULL CHECK (figures LIKE '{%}'),
  CHECK ((turn = 1) = (reason IS NULL))
) STRICT;
CREATE INDEX frozen_quarter_by_quarter ON frozen_quarter (year, quarter);
-- Referrals (N1): who knows whom, and who was asked to recommend us.
CREATE TABLE company_link (                   -- holds both ways
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),
  related INTEGER NOT NULL REFERENCES customer (id) CHECK (related <> customer),
  kind TEXT NOT NULL CHECK (kind IN ('partner', 'competitor', 'same group', 'same person', 'other')),
  contact INTEGER REFERENCES contact (id),    -- at either of them
  from_day INTEGER NOT NULL,
  told_by TEXT CHECK (told_by <> ''),
  note TEXT CHECK (note <> '')
) STRICT;
CREATE INDEX company_link_by_customer ON company_link (customer);
CREATE INDEX company_link_by_related ON company_link (related);
CREATE INDEX company_link_by_contact ON company_link (contact) WHERE contact IS NOT NULL;

CREATE TABLE referral_ask (
  id INTEGER PRIMARY KEY,
  customer INTEGER NOT NULL REFERENCES customer (id),   -- who was asked
  contact INTEGER REFERENCES contact (id),              -- and whom there
  wanted INTEGER NOT NULL REFERENCES customer (id) CHECK (wanted <> customer),  -- to whom we want to be recommended
  day INTEGER NOT NULL,
  due_day INTEGER NOT NULL CHECK (due_day >= day),
  outcome TEXT NOT NULL CHECK (outcome IN ('open', 'agreed', 'introduced', 'declined', 'no answer')),
  ended_day INTEGER CHECK (ended_day >= day),
  note TEXT CHECK (note <> ''),
  CHECK ((outcome = 'open') = (ended_day IS NULL))
) STRICT;
CREATE INDEX referral_ask_by_customer ON referral_ask (customer);
CREATE INDEX referral_ask_by_wanted ON referral_ask (wanted);
CREATE INDEX referral_ask_by_contact ON referral_ask (contact) WHERE contact IS NOT NULL;

-- Hand-ins (T3, T4): accounts that travel from one store into another.
CREATE TABLE hand_in (                        -- not recorded: what this file is, where it is no store to work with
  one INTEGER PRIMARY KEY CHECK (one = 1),
  store TEXT NOT NULL,                        -- the identity of the store that it was made from
  device INTEGER NOT NULL,                    -- and the number of the installation there
  person TEXT NOT NULL,                       -- who made it
  at INTEGER NOT NULL,                        -- seconds since 1970-01-01 UTC
  whole INTEGER NOT NULL CHECK (whole IN (0, 1))  -- 1: all accounts of that store
) STRICT;

CREATE TABLE merged_store (                   -- one whose rows were merged into this one
  id INTEGER PRIMARY KEY,
  store TEXT NOT NULL,
  device INTEGER NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL                         -- of the newest that was merged
) STRICT;

CREATE TABLE merged_row (                     -- what a row was there when it was merged last
  merged_store INTEGER NOT NULL REFERENCES merged_store (id),
  row INTEGER NOT NULL,                       -- its id there
  ours INTEGER NOT NULL,                      -- and here, which is another where both had the same thing
  record TEXT NOT NULL,                       -- its table
  digest INTEGER NOT NULL,
  PRIMARY KEY (merged_store, row)
) STRICT, WITHOUT ROWID;
