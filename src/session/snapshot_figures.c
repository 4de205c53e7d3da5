/* snapshot_figures.c: stage FIGURES of a snapshot.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store's indexes give rows by customer id; the columns want them by place.  Rows are read as they come
 * and then scattered, customer by customer, into their places.
 */
#include "session/snapshot-private.h"

#include "domain/activity.h"
#include "domain/order.h"
#include "store/statement.h"

#include <string.h>

/* A row as it comes: the customer's place and what is kept of it. */
typedef struct
{
  guint32 place;
  PagodaDay day;
  PagodaMoney revenue; /* of orders */
  PagodaMoney profit;
  guint8 assumed;
  guint8 kind; /* of efforts */
  gint32 minutes;
} Row;

/* The rows of one table. */
typedef struct
{
  const PagodaSnapshot *snapshot;
  PagodaId last_id; /* rows of a customer stand together, so the search is made once for each */
  guint32 last_place;
  GArray *rows; /* Row */
} Rows;

static guint32
place_of (Rows *rows, PagodaId id)
{
  if (id != rows->last_id)
    {
      rows->last_id = id;
      rows->last_place = (guint32)pagoda_snapshot_names_find (rows->snapshot->names, id);
    }
  return rows->last_place;
}

static void
add_day (Rows *rows, PagodaId customer, PagodaDay day)
{
  Row row = { .place = place_of (rows, customer), .day = day };

  g_array_append_val (rows->rows, row);
}

static void
begin_rows (Rows *rows, const PagodaSnapshot *snapshot)
{
  *rows = (Rows){ .snapshot = snapshot, .rows = g_array_new (FALSE, FALSE, sizeof (Row)) };
}

static void
clear_rows (Rows *rows)
{
  g_array_unref (rows->rows);
}

static const Row *
row_at (const Rows *rows, gsize i)
{
  return &g_array_index (rows->rows, Row, i);
}

/* Where each row goes, so that rows stand by place and keep their order within it; fills @first (n + 1). */
static gsize *
plan_scatter (const Rows *rows, gsize n, gsize *first)
{
  gsize n_rows = rows->rows->len;
  gsize *targets = g_new (gsize, n_rows);
  g_autofree gsize *next = g_new (gsize, n + 1);

  memset (first, 0, (n + 1) * sizeof *first);
  for (gsize i = 0; i < n_rows; i++)
    first[row_at (rows, i)->place + 1]++;
  for (gsize i = 0; i < n; i++)
    first[i + 1] += first[i];
  memcpy (next, first, (n + 1) * sizeof *first);
  for (gsize i = 0; i < n_rows; i++)
    targets[i] = next[row_at (rows, i)->place]++;
  return targets;
}

/* Fills the columns that every table has; where each row went (transfer full). */
static gsize *
place_days (SnapshotDays *days, const Rows *rows)
{
  gsize n = rows->snapshot->names->n;

  days->first = g_new (gsize, n + 1);
  days->days = g_new (PagodaDay, rows->rows->len);
  gsize *targets = plan_scatter (rows, n, days->first);
  for (gsize i = 0; i < rows->rows->len; i++)
    days->days[targets[i]] = row_at (rows, i)->day;
  return targets;
}

static void
add_order (PagodaStatement *statement, gpointer data)
{
  Rows *rows = data;
  PagodaOrderTotals totals = { .revenue = pagoda_statement_int (statement, "revenue"),
                               .cost = pagoda_statement_int (statement, "cost"),
                               .uncosted = pagoda_statement_int (statement, "uncosted"),
                               .estimated = pagoda_statement_int (statement, "estimated") };
  guint32 place = place_of (rows, pagoda_statement_int (statement, "customer"));
  PagodaDecimal own = rows->snapshot->names->margins[place];
  PagodaDecimal margin = own != PAGODA_MARGIN_NONE ? own : rows->snapshot->margin;
  Row row = { .place = place,
              .day = (PagodaDay)pagoda_statement_int (statement, "day"),
              .revenue = totals.revenue,
              .profit = pagoda_order_totals_profit (&totals, margin),
              .assumed = pagoda_order_totals_are_assumed (&totals) };

  g_array_append_val (rows->rows, row);
}

static gboolean
load_orders (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  Rows rows;
  begin_rows (&rows, snapshot);

  gboolean read
      = pagoda_statement_each (pagoda_statement (database, "order-figures"), add_order, &rows, error);
  gsize n = rows.rows->len;
  g_autofree gsize *targets = place_days (&snapshot->orders, &rows);
  snapshot->revenues = g_new (PagodaMoney, n);
  snapshot->profits = g_new (PagodaMoney, n);
  snapshot->assumed = g_new (guint8, n);
  for (gsize i = 0; i < n; i++)
    {
      const Row *row = row_at (&rows, i);
      snapshot->revenues[targets[i]] = row->revenue;
      snapshot->profits[targets[i]] = row->profit;
      snapshot->assumed[targets[i]] = row->assumed;
    }
  clear_rows (&rows);
  return read;
}

/* Visits and contacts come from one reading of the activities. */
typedef struct
{
  Rows visits;
  Rows contacts;
} ActivityRows;

static void
add_activity (PagodaStatement *statement, gpointer data)
{
  ActivityRows *rows = data;
  PagodaId customer = pagoda_statement_int (statement, "customer");
  PagodaDay day = (PagodaDay)pagoda_statement_int (statement, "day");
  PagodaAnswer reached
      = (PagodaAnswer)pagoda_statement_optional (statement, "reached", PAGODA_ANSWER_UNKNOWN);
  PagodaActivityKind kind;
  PagodaActivityState state;

  if (!pagoda_activity_kind_parse (pagoda_statement_text (statement, "kind"), &kind)
      || !pagoda_activity_state_parse (pagoda_statement_text (statement, "state"), &state))
    return;
  if (state == PAGODA_ACTIVITY_DONE && pagoda_activity_is_visit (kind))
    add_day (&rows->visits, customer, day);
  if (pagoda_activity_is_contact (kind, state, reached))
    add_day (&rows->contacts, customer, day);
}

static gboolean
load_activities (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  ActivityRows rows;
  begin_rows (&rows.visits, snapshot);
  begin_rows (&rows.contacts, snapshot);

  gboolean read
      = pagoda_statement_each (pagoda_statement (database, "activity-figures"), add_activity, &rows, error);
  g_free (place_days (&snapshot->visits, &rows.visits));
  g_free (place_days (&snapshot->contacts, &rows.contacts));
  clear_rows (&rows.visits);
  clear_rows (&rows.contacts);
  return read;
}

static void
add_effort (PagodaStatement *statement, gpointer data)
{
  Rows *rows = data;
  PagodaActivityKind kind;

  if (!pagoda_activity_kind_parse (pagoda_statement_text (statement, "kind"), &kind))
    return;
  Row row = { .place = place_of (rows, pagoda_statement_int (statement, "customer")),
              .day = (PagodaDay)pagoda_statement_int (statement, "day"),
              .kind = (guint8)kind,
              .minutes = (gint32)pagoda_statement_optional (statement, "duration", -1) };
  g_array_append_val (rows->rows, row);
}

/* The index that the figures are read from does not hold how long a thing took, so this reads the table. */
gboolean
pagoda_snapshot_load_efforts (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  Rows rows;
  begin_rows (&rows, snapshot);

  gboolean read
      = pagoda_statement_each (pagoda_statement (database, "activity-efforts"), add_effort, &rows, error);
  gsize n = rows.rows->len;
  g_autofree gsize *targets = place_days (&snapshot->efforts, &rows);
  snapshot->effort_kinds = g_new (guint8, n);
  snapshot->effort_minutes = g_new (gint32, n);
  for (gsize i = 0; i < n; i++)
    {
      snapshot->effort_kinds[targets[i]] = row_at (&rows, i)->kind;
      snapshot->effort_minutes[targets[i]] = row_at (&rows, i)->minutes;
    }
  clear_rows (&rows);
  return read;
}

/* Dated facts */

static gint32
read_class (PagodaSnapshot *snapshot, PagodaStatement *statement)
{
  const char *word = pagoda_statement_text (statement, "class");
  PagodaAccountClass account_class;

  return word != NULL && pagoda_account_class_parse (word, &account_class) ? (gint32)account_class : -1;
}

static gint32
read_mark (PagodaSnapshot *snapshot, PagodaStatement *statement)
{
  return (gint32)pagoda_statement_int (statement, "other");
}

/* The place of @name in @names, where it is added when new.  There are few of them. */
static guint
place_of_name (GPtrArray *names, const char *name)
{
  guint place = 0;

  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, &place))
    {
      place = names->len;
      g_ptr_array_add (names, g_strdup (name));
    }
  return place;
}

static gint32
read_owner (PagodaSnapshot *snapshot, PagodaStatement *statement)
{
  const char *owner = pagoda_statement_text (statement, "owner");

  return owner != NULL ? (gint32)place_of_name (snapshot->owner_names, owner) : -1;
}

typedef struct
{
  PagodaSnapshot *snapshot;
  GArray *facts;
  gint32 (*read_value) (PagodaSnapshot *snapshot, PagodaStatement *statement);
} FactReading;

static void
add_fact (PagodaStatement *statement, gpointer data)
{
  FactReading *reading = data;
  PagodaId id = pagoda_statement_int (statement, "customer");
  SnapshotFact fact = { .customer = (guint32)pagoda_snapshot_names_find (reading->snapshot->names, id),
                        .from = (PagodaDay)pagoda_statement_int (statement, "from_day"),
                        .value = reading->read_value (reading->snapshot, statement) };

  g_array_append_val (reading->facts, fact);
}

static gboolean
load_facts (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  FactReading readings[] = { { snapshot, snapshot->classes, read_class },
                             { snapshot, snapshot->owners, read_owner },
                             { snapshot, snapshot->marks, read_mark } };
  static const char *const statements[]
      = { "customer-class-list", "customer-owner-list", "customer-other-list" };

  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      if (!pagoda_statement_each (pagoda_statement (database, statements[i]), add_fact, &readings[i], error))
        return FALSE;
      /* g_array_sort() is stable: a customer's facts stay in the order of their days. */
      g_array_sort (readings[i].facts, pagoda_snapshot_compare_customers);
    }
  return TRUE;
}

/* Influence and tags */

static void
add_influence (PagodaStatement *statement, gpointer data)
{
  PagodaSnapshot *snapshot = data;
  PagodaId id = pagoda_statement_int (statement, "customer");
  SnapshotInfluence influence
      = { .customer = (guint32)pagoda_snapshot_names_find (snapshot->names, id),
          .from = (PagodaDay)pagoda_statement_int (statement, "from_day"),
          .until = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE),
          .strength = (gint32)pagoda_statement_int (statement, "strength") };

  g_array_append_val (snapshot->influences, influence);
}

static void
add_tag (PagodaStatement *statement, gpointer data)
{
  PagodaSnapshot *snapshot = data;
  PagodaId id = pagoda_statement_int (statement, "customer");
  SnapshotTag tag = { .customer = (guint32)pagoda_snapshot_names_find (snapshot->names, id),
                      .tag = place_of_name (snapshot->tag_names, pagoda_statement_text (statement, "tag")) };

  g_array_append_val (snapshot->tags, tag);
}

static gboolean
load_influences_and_tags (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  if (!pagoda_statement_each (pagoda_statement (database, "influence-figures"), add_influence, snapshot,
                              error)
      || !pagoda_statement_each (pagoda_statement (database, "tag-list"), add_tag, snapshot, error))
    return FALSE;
  g_array_sort (snapshot->influences, pagoda_snapshot_compare_customers);
  g_array_sort (snapshot->tags, pagoda_snapshot_compare_customers);
  return TRUE;
}

gboolean
pagoda_snapshot_load_figures (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  snapshot->classes = g_array_new (FALSE, FALSE, sizeof (SnapshotFact));
  snapshot->owners = g_array_new (FALSE, FALSE, sizeof (SnapshotFact));
  snapshot->marks = g_array_new (FALSE, FALSE, sizeof (SnapshotFact));
  snapshot->owner_names = g_ptr_array_new_with_free_func (g_free);
  snapshot->influences = g_array_new (FALSE, FALSE, sizeof (SnapshotInfluence));
  snapshot->tags = g_array_new (FALSE, FALSE, sizeof (SnapshotTag));
  snapshot->tag_names = g_ptr_array_new_with_free_func (g_free);
  return load_orders (snapshot, database, error) && load_activities (snapshot, database, error)
         && load_facts (snapshot, database, error) && load_influences_and_tags (snapshot, database, error);
}
