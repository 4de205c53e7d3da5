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

/* Rows of one table as they come: the customer's place and what is kept of each. */
typedef struct
{
  const PagodaSnapshot *snapshot;
  PagodaId last_id; /* rows of a customer stand together, so the search is made once for each */
  guint32 last_place;
  GArray *places; /* guint32 */
  GArray *days;   /* PagodaDay */
  GArray *revenues;
  GArray *profits;
  GArray *assumed;
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
  guint32 place = place_of (rows, customer);

  g_array_append_val (rows->places, place);
  g_array_append_val (rows->days, day);
}

static void
begin_rows (Rows *rows, const PagodaSnapshot *snapshot)
{
  *rows = (Rows){ .snapshot = snapshot,
                  .places = g_array_new (FALSE, FALSE, sizeof (guint32)),
                  .days = g_array_new (FALSE, FALSE, sizeof (PagodaDay)) };
}

static void
clear_rows (Rows *rows)
{
  g_array_unref (rows->places);
  g_array_unref (rows->days);
  g_clear_pointer (&rows->revenues, g_array_unref);
  g_clear_pointer (&rows->profits, g_array_unref);
  g_clear_pointer (&rows->assumed, g_array_unref);
}

/* Where each row goes, so that rows stand by place and keep their order within it; fills @first (n + 1). */
static gsize *
plan_scatter (const Rows *rows, gsize n, gsize *first)
{
  const guint32 *places = (const guint32 *)rows->places->data;
  gsize n_rows = rows->places->len;
  gsize *targets = g_new (gsize, n_rows);
  g_autofree gsize *next = g_new (gsize, n + 1);

  memset (first, 0, (n + 1) * sizeof *first);
  for (gsize i = 0; i < n_rows; i++)
    first[places[i] + 1]++;
  for (gsize i = 0; i < n; i++)
    first[i + 1] += first[i];
  memcpy (next, first, (n + 1) * sizeof *first);
  for (gsize i = 0; i < n_rows; i++)
    targets[i] = next[places[i]]++;
  return targets;
}

static PagodaDay *
scatter_days (GArray *values, const gsize *targets)
{
  const PagodaDay *from = (const PagodaDay *)values->data;
  PagodaDay *to = g_new (PagodaDay, values->len);

  for (gsize i = 0; i < values->len; i++)
    to[targets[i]] = from[i];
  return to;
}

static PagodaMoney *
scatter_money (GArray *values, const gsize *targets)
{
  const PagodaMoney *from = (const PagodaMoney *)values->data;
  PagodaMoney *to = g_new (PagodaMoney, values->len);

  for (gsize i = 0; i < values->len; i++)
    to[targets[i]] = from[i];
  return to;
}

static guint8 *
scatter_flags (GArray *values, const gsize *targets)
{
  const guint8 *from = (const guint8 *)values->data;
  guint8 *to = g_new (guint8, values->len);

  for (gsize i = 0; i < values->len; i++)
    to[targets[i]] = from[i];
  return to;
}

static gsize *
place_days (SnapshotDays *days, const Rows *rows)
{
  gsize n = rows->snapshot->names->n;

  days->first = g_new (gsize, n + 1);
  gsize *targets = plan_scatter (rows, n, days->first);
  days->days = scatter_days (rows->days, targets);
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

  add_day (rows, pagoda_statement_int (statement, "customer"),
           (PagodaDay)pagoda_statement_int (statement, "day"));
  PagodaDecimal own = rows->snapshot->names->margins[rows->last_place];
  PagodaDecimal margin = own != PAGODA_MARGIN_NONE ? own : rows->snapshot->margin;
  PagodaMoney profit = pagoda_order_totals_profit (&totals, margin);
  guint8 assumed = pagoda_order_totals_are_assumed (&totals);
  g_array_append_val (rows->revenues, totals.revenue);
  g_array_append_val (rows->profits, profit);
  g_array_append_val (rows->assumed, assumed);
}

static gboolean
load_orders (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  Rows rows;
  begin_rows (&rows, snapshot);
  rows.revenues = g_array_new (FALSE, FALSE, sizeof (PagodaMoney));
  rows.profits = g_array_new (FALSE, FALSE, sizeof (PagodaMoney));
  rows.assumed = g_array_new (FALSE, FALSE, sizeof (guint8));

  gboolean read
      = pagoda_statement_each (pagoda_statement (database, "order-figures"), add_order, &rows, error);
  g_autofree gsize *targets = place_days (&snapshot->orders, &rows);
  snapshot->revenues = scatter_money (rows.revenues, targets);
  snapshot->profits = scatter_money (rows.profits, targets);
  snapshot->assumed = scatter_flags (rows.assumed, targets);
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

/* What is kept of a customer begins with the customer. */
static int
compare_customers (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *)a;
  guint32 second = *(const guint32 *)b;

  return (first > second) - (first < second);
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
      g_array_sort (readings[i].facts, compare_customers);
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
  g_array_sort (snapshot->influences, compare_customers);
  g_array_sort (snapshot->tags, compare_customers);
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
