/* snapshot_figures.c: stage FIGURES of a snapshot.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A reading is a statement over the rows of some customers and a function that adds each row to the tables it
 * belongs to.  Another column is a place in `columns` and a line in its function; another table is a line in
 * `columns` and in `readings`.
 */
#include "session/snapshot-private.h"

#include "domain/activity.h"
#include "domain/order.h"

#include <string.h>

/* The sizes of the columns of each table. */
static const gsize columns[N_ROWS][SNAPSHOT_MOST_COLUMNS] = {
  [ROWS_ORDERS] = { sizeof (PagodaDay), sizeof (PagodaMoney), sizeof (PagodaMoney), sizeof (guint8) },
  [ROWS_VISITS] = { sizeof (PagodaDay) },
  [ROWS_CONTACTS] = { sizeof (PagodaDay) },
  [ROWS_EFFORTS] = { sizeof (PagodaDay), sizeof (guint8), sizeof (gint32) },
  [ROWS_CLASSES] = { sizeof (PagodaDay), sizeof (gint32), sizeof (PagodaDay) },
  [ROWS_OWNERS] = { sizeof (PagodaDay), sizeof (const char *) },
  [ROWS_MARKS] = { sizeof (PagodaDay), sizeof (gint32) },
  [ROWS_INFLUENCES] = { sizeof (PagodaDay), sizeof (PagodaDay), sizeof (gint32) },
  [ROWS_REFERRALS] = { sizeof (PagodaDay), sizeof (PagodaId), sizeof (PagodaId) },
  [ROWS_TAGS] = { sizeof (const char *) },
};

/* What the readers are given. */
typedef struct
{
  PagodaSnapshot *snapshot;
  PagodaId last_id; /* rows of a customer stand together, so the search is made once for each */
  guint32 last_place;
} Reading;

/* The place of the customer of the row that @statement stands on. */
static guint32
read_place (Reading *reading, PagodaStatement *statement)
{
  PagodaId id = pagoda_statement_int (statement, "customer");

  if (id != reading->last_id)
    {
      reading->last_id = id;
      reading->last_place = (guint32)pagoda_snapshot_names_find (reading->snapshot->names, id);
    }
  return reading->last_place;
}

static PagodaDay
read_day (PagodaStatement *statement, const char *column)
{
  return (PagodaDay)pagoda_statement_int (statement, column);
}

/* Adds a row of the customer at @place and its day to @table; the row's number. */
static gsize
add_day (Reading *reading, SnapshotTable table, guint32 place, PagodaDay day)
{
  SnapshotRows *rows = reading->snapshot->rows[table];
  gsize row = pagoda_rows_add (rows, place);

  COLUMN (rows, COLUMN_DAY, PagodaDay)[row] = day;
  return row;
}

/* Orders and activities */

static void
add_order (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  const PagodaSnapshot *snapshot = reading->snapshot;
  SnapshotRows *rows = snapshot->rows[ROWS_ORDERS];
  guint32 place = read_place (reading, statement);
  gsize row = add_day (reading, ROWS_ORDERS, place, read_day (statement, "day"));
  PagodaOrderTotals totals = { .revenue = pagoda_statement_int (statement, "revenue"),
                               .cost = pagoda_statement_int (statement, "cost"),
                               .uncosted = pagoda_statement_int (statement, "uncosted"),
                               .estimated = pagoda_statement_int (statement, "estimated") };
  PagodaDecimal own = snapshot->names->margins[place];
  PagodaDecimal margin = own != PAGODA_MARGIN_NONE ? own : snapshot->margin;

  COLUMN (rows, ORDER_REVENUE, PagodaMoney)[row] = totals.revenue;
  COLUMN (rows, ORDER_PROFIT, PagodaMoney)[row] = pagoda_order_totals_profit (&totals, margin);
  COLUMN (rows, ORDER_ASSUMED, guint8)[row] = pagoda_order_totals_are_assumed (&totals);
}

static void
add_activity (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  guint32 place = read_place (reading, statement);
  PagodaDay day = read_day (statement, "day");
  PagodaAnswer reached
      = (PagodaAnswer)pagoda_statement_optional (statement, "reached", PAGODA_ANSWER_UNKNOWN);
  PagodaActivityKind kind;
  PagodaActivityState state;

  if (!pagoda_activity_kind_parse (pagoda_statement_text (statement, "kind"), &kind)
      || !pagoda_activity_state_parse (pagoda_statement_text (statement, "state"), &state))
    return;
  if (state == PAGODA_ACTIVITY_DONE && pagoda_activity_is_visit (kind))
    add_day (reading, ROWS_VISITS, place, day);
  if (pagoda_activity_is_contact (kind, state, reached))
    add_day (reading, ROWS_CONTACTS, place, day);
}

static void
add_effort (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  SnapshotRows *rows = reading->snapshot->rows[ROWS_EFFORTS];
  PagodaActivityKind kind;

  if (!pagoda_activity_kind_parse (pagoda_statement_text (statement, "kind"), &kind))
    return;
  gsize row = add_day (reading, ROWS_EFFORTS, read_place (reading, statement), read_day (statement, "day"));
  COLUMN (rows, EFFORT_KIND, guint8)[row] = (guint8)kind;
  COLUMN (rows, EFFORT_MINUTES, gint32)[row] = (gint32)pagoda_statement_optional (statement, "duration", -1);
}

/* Dated facts */

static gsize
add_fact (Reading *reading, SnapshotTable table, PagodaStatement *statement)
{
  return add_day (reading, table, read_place (reading, statement), read_day (statement, "from_day"));
}

static void
add_class (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  gsize row = add_fact (reading, ROWS_CLASSES, statement);
  const char *word = pagoda_statement_text (statement, "class");
  PagodaAccountClass account_class;
  gboolean set = word != NULL && pagoda_account_class_parse (word, &account_class);

  COLUMN (reading->snapshot->rows[ROWS_CLASSES], FACT_VALUE, gint32)[row] = set ? (gint32)account_class : -1;
  COLUMN (reading->snapshot->rows[ROWS_CLASSES], CLASS_UNTIL, PagodaDay)
  [row] = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
}

static void
add_owner (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  gsize row = add_fact (reading, ROWS_OWNERS, statement);

  COLUMN (reading->snapshot->rows[ROWS_OWNERS], OWNER_NAME, const char *)
  [row] = g_intern_string (pagoda_statement_text (statement, "owner"));
}

static void
add_mark (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  gsize row = add_fact (reading, ROWS_MARKS, statement);

  COLUMN (reading->snapshot->rows[ROWS_MARKS], FACT_VALUE, gint32)
  [row] = (gint32)pagoda_statement_int (statement, "other");
}

/* Influence, referrals and tags */

static void
add_influence (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  SnapshotRows *rows = reading->snapshot->rows[ROWS_INFLUENCES];
  gsize row = add_fact (reading, ROWS_INFLUENCES, statement);

  COLUMN (rows, INFLUENCE_UNTIL, PagodaDay)
  [row] = (PagodaDay)pagoda_statement_optional (statement, "until_day", PAGODA_DAY_NONE);
  COLUMN (rows, INFLUENCE_STRENGTH, gint32)[row] = (gint32)pagoda_statement_int (statement, "strength");
}

static void
add_referral (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  SnapshotRows *rows = reading->snapshot->rows[ROWS_REFERRALS];
  gsize row = add_fact (reading, ROWS_REFERRALS, statement);

  COLUMN (rows, REFERRAL_REFERRER, PagodaId)[row] = pagoda_statement_int (statement, "referrer");
  COLUMN (rows, REFERRAL_ID, PagodaId)[row] = pagoda_statement_int (statement, "id");
}

static void
add_tag (PagodaStatement *statement, gpointer data)
{
  Reading *reading = data;
  SnapshotRows *rows = reading->snapshot->rows[ROWS_TAGS];
  gsize row = pagoda_rows_add (rows, read_place (reading, statement));

  COLUMN (rows, TAG_NAME, const char *)[row] = g_intern_string (pagoda_statement_text (statement, "tag"));
}

static void
add_name (gpointer name, gpointer unused, gpointer names)
{
  g_ptr_array_add (names, name);
}

static int
compare_texts (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

void
pagoda_snapshot_collect_tags (PagodaSnapshot *snapshot)
{
  const SnapshotRows *rows = snapshot->rows[ROWS_TAGS];
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);

  for (gsize j = 0; j < rows->n; j++)
    g_hash_table_add (names, (gpointer)COLUMN (rows, TAG_NAME, const char *)[j]);
  snapshot->tag_names = g_ptr_array_new ();
  g_hash_table_foreach (names, add_name, snapshot->tag_names);
  g_ptr_array_sort (snapshot->tag_names, compare_texts);
}

/* All of them */

static const struct
{
  const char *statement;
  PagodaRowReader reader;
} readings[] = {
  { "order-figures", add_order },
  { "activity-figures", add_activity },
  { "activity-efforts", add_effort },
  { "customer-class-list", add_class },
  { "customer-owner-list", add_owner },
  { "customer-other-list", add_mark },
  { "influence-figures", add_influence },
  { "referral-list", add_referral },
  { "tag-list", add_tag },
};

static gboolean
read_bare (Reading *reading, PagodaDatabase *database, const SnapshotScope *scope, GError **error)
{
  return pagoda_statement_each (pagoda_statement (database, "order-bare"), add_order, reading, error)
         && pagoda_snapshot_read (database, scope, "activity-figures", add_activity, reading, error)
         && pagoda_snapshot_read (database, scope, "customer-other-list", add_mark, reading, error);
}

static gboolean
read_all (Reading *reading, PagodaDatabase *database, const SnapshotScope *scope, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    if (!pagoda_snapshot_read (database, scope, readings[i].statement, readings[i].reader, reading, error))
      return FALSE;
  return TRUE;
}

gboolean
pagoda_snapshot_load_figures (PagodaSnapshot *snapshot,
                              PagodaDatabase *database,
                              const SnapshotScope *scope,
                              GError **error)
{
  Reading reading = { .snapshot = snapshot };

  for (gsize i = 0; i < N_ROWS; i++)
    snapshot->rows[i] = pagoda_rows_new (columns[i]);
  gboolean read = scope->extent == NAMES_BARE ? read_bare (&reading, database, scope, error)
                                              : read_all (&reading, database, scope, error);
  for (gsize i = 0; i < N_ROWS; i++)
    pagoda_rows_settle (snapshot->rows[i], snapshot->names->n);
  pagoda_snapshot_collect_tags (snapshot);
  return read;
}
