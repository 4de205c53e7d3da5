/* snapshot.c: an immutable version of what lists, charts and methods read.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/snapshot-private.h"

#include "store/history.h"
#include "store/colleagues.h"
#include "store/holidays.h"
#include "store/preferences.h"
#include "store/touched.h"

#include <string.h>

static void
release_names (SnapshotNames *names)
{
  g_atomic_rc_box_release_full (names, (GDestroyNotify)pagoda_snapshot_names_clear);
}

static gboolean
load_names (PagodaSnapshot *snapshot,
            PagodaDatabase *database,
            const SnapshotScope *scope,
            PagodaSnapshot *before,
            GError **error)
{
  if (before != NULL && before->stage >= PAGODA_STAGE_NAMES && snapshot->stage >= PAGODA_STAGE_NAMES
      && before->entry == snapshot->entry)
    snapshot->names = g_atomic_rc_box_acquire (before->names);
  else
    snapshot->names = pagoda_snapshot_names_load (database, scope, error);
  return snapshot->names != NULL;
}

static char *
label_of (const PagodaHistoryEntry *entry)
{
  return entry != NULL ? pagoda_history_label (entry, pagoda_language_current ()) : NULL;
}

static gboolean
load_next_commands (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  g_autoptr (PagodaHistoryEntry) undo = NULL;
  g_autoptr (PagodaHistoryEntry) redo = NULL;

  if (!pagoda_history_peek (database, &undo, &redo, error))
    return FALSE;
  snapshot->undo_label = label_of (undo);
  snapshot->redo_label = label_of (redo);
  return TRUE;
}

static gboolean
load_preferences (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  if (!pagoda_preferences_get_money (database, &snapshot->currency, &snapshot->margin, error))
    return FALSE;
  snapshot->preferences = pagoda_preferences_list (database, error);
  if (snapshot->preferences == NULL)
    return FALSE;
  snapshot->rules = pagoda_preferences_read_rules (snapshot->preferences);
  snapshot->colleagues = pagoda_colleagues_list (database, error);
  snapshot->holidays = pagoda_holidays_list (database, error);
  return snapshot->colleagues != NULL && snapshot->holidays != NULL;
}

gboolean
pagoda_snapshot_load_head (PagodaSnapshot *snapshot, PagodaDatabase *database, GError **error)
{
  snapshot->database = pagoda_database_get_serial (database);
  return load_preferences (snapshot, database, error) && load_next_commands (snapshot, database, error)
         && pagoda_touched_newest (database, &snapshot->entry, error);
}

static gboolean
load (PagodaSnapshot *snapshot,
      PagodaDatabase *database,
      const SnapshotScope *scope,
      PagodaSnapshot *before,
      GError **error)
{
  gboolean head = scope->extent == NAMES_BARE ? load_preferences (snapshot, database, error)
                                              : pagoda_snapshot_load_head (snapshot, database, error);

  return head && load_names (snapshot, database, scope, before, error)
         && (snapshot->stage < PAGODA_STAGE_FIGURES
             || pagoda_snapshot_load_figures (snapshot, database, scope, error));
}

PagodaSnapshot *
pagoda_snapshot_new (PagodaSnapshotStage stage)
{
  PagodaSnapshot *snapshot = g_new0 (PagodaSnapshot, 1);

  g_atomic_ref_count_init (&snapshot->references);
  snapshot->stage = stage;
  return snapshot;
}

static PagodaSnapshot *
load_in_transaction (PagodaDatabase *database,
                     PagodaSnapshotStage stage,
                     const SnapshotScope *scope,
                     PagodaSnapshot *before,
                     GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_new (stage);

  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  gboolean loaded = load (snapshot, database, scope, before, error);
  pagoda_database_rollback (database);
  return loaded ? g_steal_pointer (&snapshot) : NULL;
}

PagodaSnapshot *
pagoda_snapshot_load (PagodaDatabase *database,
                      PagodaSnapshotStage stage,
                      PagodaSnapshot *before,
                      GError **error)
{
  SnapshotScope scope = { .extent = stage >= PAGODA_STAGE_NAMES ? NAMES_ALL : NAMES_FIRST_ROWS };

  return load_in_transaction (database, stage, &scope, before, error);
}

PagodaSnapshot *
pagoda_snapshot_load_bare (PagodaDatabase *database, GError **error)
{
  SnapshotScope scope = { .extent = NAMES_BARE };

  pagoda_database_read_once (database);
  return load_in_transaction (database, PAGODA_STAGE_FIGURES, &scope, NULL, error);
}

PagodaSnapshot *
pagoda_snapshot_ref (PagodaSnapshot *snapshot)
{
  g_atomic_ref_count_inc (&snapshot->references);
  return snapshot;
}

void
pagoda_snapshot_unref (PagodaSnapshot *snapshot)
{
  if (snapshot == NULL || !g_atomic_ref_count_dec (&snapshot->references))
    return;
  g_free (snapshot->currency);
  g_free (snapshot->undo_label);
  g_free (snapshot->redo_label);
  g_clear_pointer (&snapshot->preferences, g_hash_table_unref);
  g_clear_pointer (&snapshot->holidays, g_ptr_array_unref);
  g_clear_pointer (&snapshot->colleagues, g_ptr_array_unref);
  g_clear_pointer (&snapshot->names, release_names);
  for (gsize i = 0; i < N_ROWS; i++)
    g_clear_pointer (&snapshot->rows[i], pagoda_rows_unref);
  g_clear_pointer (&snapshot->tag_names, g_ptr_array_unref);
  g_free (snapshot);
}

PagodaSnapshotStage
pagoda_snapshot_get_stage (const PagodaSnapshot *snapshot)
{
  return snapshot->stage;
}

gsize
pagoda_snapshot_get_n_customers (const PagodaSnapshot *snapshot)
{
  return snapshot->names->n;
}

gsize
pagoda_snapshot_get_n_orders (const PagodaSnapshot *snapshot)
{
  return snapshot->rows[ROWS_ORDERS] != NULL ? snapshot->rows[ROWS_ORDERS]->n : 0;
}

const char *
pagoda_snapshot_get_currency (const PagodaSnapshot *snapshot)
{
  return snapshot->currency;
}

const char *
pagoda_snapshot_get_undo_label (const PagodaSnapshot *snapshot)
{
  return snapshot->undo_label;
}

const char *
pagoda_snapshot_get_redo_label (const PagodaSnapshot *snapshot)
{
  return snapshot->redo_label;
}

PagodaDecimal
pagoda_snapshot_get_margin (const PagodaSnapshot *snapshot)
{
  return snapshot->margin;
}

const GPtrArray *
pagoda_snapshot_get_holidays (const PagodaSnapshot *snapshot)
{
  return snapshot->holidays;
}

const PagodaHouseRules *
pagoda_snapshot_get_rules (const PagodaSnapshot *snapshot)
{
  return &snapshot->rules;
}

const char *
pagoda_snapshot_get_preference (const PagodaSnapshot *snapshot, const char *key)
{
  return g_hash_table_lookup (snapshot->preferences, key);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *)a, *(const char *const *)b);
}

/* What follows @prefix in the keys that begin with it. */
static GPtrArray *
list_views (const PagodaSnapshot *snapshot, const char *prefix)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter each;
  gpointer key;

  g_hash_table_iter_init (&each, snapshot->preferences);
  while (g_hash_table_iter_next (&each, &key, NULL))
    if (g_str_has_prefix (key, prefix))
      g_ptr_array_add (names, (char *)key + strlen (prefix));
  g_ptr_array_sort (names, compare_names);
  return names;
}

GPtrArray *
pagoda_snapshot_list_views (const PagodaSnapshot *snapshot)
{
  return list_views (snapshot, PAGODA_PREFERENCE_VIEW);
}

GPtrArray *
pagoda_snapshot_list_board_views (const PagodaSnapshot *snapshot)
{
  return list_views (snapshot, PAGODA_PREFERENCE_BOARD_VIEW);
}

const char *
pagoda_snapshot_get_board_view (const PagodaSnapshot *snapshot, const char *name)
{
  g_autofree char *key = g_strconcat (PAGODA_PREFERENCE_BOARD_VIEW, name, NULL);

  return pagoda_snapshot_get_preference (snapshot, key);
}

const char *
pagoda_snapshot_get_view (const PagodaSnapshot *snapshot, const char *name)
{
  g_autofree char *key = g_strconcat (PAGODA_PREFERENCE_VIEW, name, NULL);

  return pagoda_snapshot_get_preference (snapshot, key);
}

gboolean
pagoda_snapshot_has_sample (const PagodaSnapshot *snapshot)
{
  return pagoda_snapshot_get_preference (snapshot, PAGODA_PREFERENCE_SAMPLE) != NULL;
}

const char *
pagoda_snapshot_text (const PagodaSnapshot *snapshot, gsize customer, TextColumn column)
{
  const SnapshotNames *names = snapshot->names;

  g_assert (customer < names->n);
  return names->letters->str + names->texts[customer * N_TEXT_COLUMNS + column];
}

PagodaId
pagoda_snapshot_get_id (const PagodaSnapshot *snapshot, gsize customer)
{
  g_assert (customer < snapshot->names->n);
  return snapshot->names->ids[customer];
}

const char *
pagoda_snapshot_get_code (const PagodaSnapshot *snapshot, gsize customer)
{
  return pagoda_snapshot_text (snapshot, customer, TEXT_CODE);
}

const char *
pagoda_snapshot_get_name (const PagodaSnapshot *snapshot, gsize customer)
{
  return pagoda_snapshot_text (snapshot, customer, TEXT_NAME);
}

const char *
pagoda_snapshot_get_short_name (const PagodaSnapshot *snapshot, gsize customer)
{
  return pagoda_snapshot_text (snapshot, customer, TEXT_SHORT_NAME);
}

const char *
pagoda_snapshot_get_country (const PagodaSnapshot *snapshot, gsize customer)
{
  return pagoda_snapshot_text (snapshot, customer, TEXT_COUNTRY);
}

const char *
pagoda_snapshot_get_province (const PagodaSnapshot *snapshot, gsize customer)
{
  return pagoda_snapshot_text (snapshot, customer, TEXT_PROVINCE);
}

const char *
pagoda_snapshot_get_city (const PagodaSnapshot *snapshot, gsize customer)
{
  return pagoda_snapshot_text (snapshot, customer, TEXT_CITY);
}

const char *
pagoda_snapshot_get_district (const PagodaSnapshot *snapshot, gsize customer)
{
  return pagoda_snapshot_text (snapshot, customer, TEXT_DISTRICT);
}

const char *
pagoda_snapshot_get_address (const PagodaSnapshot *snapshot, gsize customer)
{
  return pagoda_snapshot_text (snapshot, customer, TEXT_ADDRESS);
}

gssize
pagoda_snapshot_find (const PagodaSnapshot *snapshot, PagodaId id)
{
  return pagoda_snapshot_names_find (snapshot->names, id);
}

/* Dated facts */

/* The last of the @rows of @customer, which are sorted by day, that is not after @day; −1 where none is. */
static gssize
find_last (const SnapshotRows *rows, gsize customer, PagodaDay day)
{
  if (rows == NULL)
    return -1;
  for (gsize j = rows->first[customer + 1]; j > rows->first[customer]; j--)
    if (COLUMN (rows, COLUMN_DAY, PagodaDay)[j - 1] <= day)
      return (gssize)j - 1;
  return -1;
}

const char *
pagoda_snapshot_get_owner (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day)
{
  const SnapshotRows *owners = snapshot->rows[ROWS_OWNERS];
  gssize row = find_last (owners, customer, day);
  const char *owner = row >= 0 ? COLUMN (owners, OWNER_NAME, const char *)[row] : NULL;

  return owner != NULL ? owner : "";
}

/* The row of the class in force on @day that was set by hand; −1 where there is none, or it has run out. */
static gssize
find_class (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day)
{
  const SnapshotRows *classes = snapshot->rows[ROWS_CLASSES];
  gssize row = find_last (classes, customer, day);

  if (row < 0 || COLUMN (classes, FACT_VALUE, gint32)[row] < 0)
    return -1;
  PagodaDay until = COLUMN (classes, CLASS_UNTIL, PagodaDay)[row];
  return until == PAGODA_DAY_NONE || day <= until ? row : -1;
}

gboolean
pagoda_snapshot_get_class (const PagodaSnapshot *snapshot,
                           gsize customer,
                           PagodaDay day,
                           PagodaAccountClass *account_class)
{
  gssize row = find_class (snapshot, customer, day);

  if (row >= 0)
    *account_class = (PagodaAccountClass)COLUMN (snapshot->rows[ROWS_CLASSES], FACT_VALUE, gint32)[row];
  return row >= 0;
}

PagodaDay
pagoda_snapshot_get_class_until (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day)
{
  gssize row = find_class (snapshot, customer, day);

  return row >= 0 ? COLUMN (snapshot->rows[ROWS_CLASSES], CLASS_UNTIL, PagodaDay)[row] : PAGODA_DAY_NONE;
}

int
pagoda_snapshot_get_influence (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day)
{
  const SnapshotRows *rows = snapshot->rows[ROWS_INFLUENCES];
  int strongest = 0;

  if (rows == NULL)
    return 0;
  for (gsize j = rows->first[customer]; j < rows->first[customer + 1]; j++)
    {
      PagodaPeriod period
          = { COLUMN (rows, COLUMN_DAY, PagodaDay)[j], COLUMN (rows, INFLUENCE_UNTIL, PagodaDay)[j] };
      if (period.first <= day && (period.last == PAGODA_DAY_NONE || day <= period.last))
        strongest = MAX (strongest, COLUMN (rows, INFLUENCE_STRENGTH, gint32)[j]);
    }
  return strongest;
}

PagodaAccountClass
pagoda_snapshot_class_on (const PagodaSnapshot *snapshot, gsize customer, PagodaTier tier, PagodaDay day)
{
  PagodaAccountClass by_hand;
  gboolean set = pagoda_snapshot_get_class (snapshot, customer, day, &by_hand);

  return pagoda_account_class_effective (set ? &by_hand : NULL, tier,
                                         pagoda_snapshot_get_influence (snapshot, customer, day),
                                         &snapshot->rules);
}

guint
pagoda_snapshot_get_n_tags (const PagodaSnapshot *snapshot)
{
  return snapshot->tag_names != NULL ? snapshot->tag_names->len : 0;
}

const char *
pagoda_snapshot_get_tag (const PagodaSnapshot *snapshot, guint tag)
{
  return g_ptr_array_index (snapshot->tag_names, tag);
}

gboolean
pagoda_snapshot_has_tag (const PagodaSnapshot *snapshot, gsize customer, guint tag)
{
  const SnapshotRows *rows = snapshot->rows[ROWS_TAGS];
  const char *name = pagoda_snapshot_get_tag (snapshot, tag);

  for (gsize j = rows->first[customer]; j < rows->first[customer + 1]; j++)
    if (COLUMN (rows, TAG_NAME, const char *)[j] == name)
      return TRUE;
  return FALSE;
}

gboolean
pagoda_snapshot_is_assumed (const PagodaSnapshot *snapshot, gsize customer, PagodaPeriod period)
{
  g_return_val_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES, FALSE);

  const SnapshotRows *orders = snapshot->rows[ROWS_ORDERS];
  for (gsize j = orders->first[customer]; j < orders->first[customer + 1]; j++)
    if (COLUMN (orders, ORDER_ASSUMED, guint8)[j]
        && pagoda_period_contains (period, COLUMN (orders, COLUMN_DAY, PagodaDay)[j]))
      return TRUE;
  return FALSE;
}

gboolean
pagoda_snapshot_any_assumed (const PagodaSnapshot *snapshot, PagodaPeriod period)
{
  for (gsize i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    if (pagoda_snapshot_is_assumed (snapshot, i, period))
      return TRUE;
  return FALSE;
}

/* What the orders of @customer in @period have in @column, of money. */
static PagodaMoney
sum_orders (const PagodaSnapshot *snapshot, gsize customer, PagodaPeriod period, gsize column)
{
  const SnapshotRows *orders = snapshot->rows[ROWS_ORDERS];
  PagodaMoney sum = 0;

  g_return_val_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES, 0);
  for (gsize j = orders->first[customer]; j < orders->first[customer + 1]; j++)
    if (pagoda_period_contains (period, COLUMN (orders, COLUMN_DAY, PagodaDay)[j]))
      sum += COLUMN (orders, column, PagodaMoney)[j];
  return sum;
}

PagodaMoney
pagoda_snapshot_sum_profit (const PagodaSnapshot *snapshot, gsize customer, PagodaPeriod period)
{
  return sum_orders (snapshot, customer, period, ORDER_PROFIT);
}

PagodaMoney
pagoda_snapshot_sum_revenue (const PagodaSnapshot *snapshot, gsize customer, PagodaPeriod period)
{
  return sum_orders (snapshot, customer, period, ORDER_REVENUE);
}

PagodaDay
pagoda_snapshot_first_order_since (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day)
{
  const SnapshotRows *orders = snapshot->rows[ROWS_ORDERS];

  g_return_val_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES, PAGODA_DAY_NONE);
  for (gsize j = orders->first[customer]; j < orders->first[customer + 1]; j++)
    if (COLUMN (orders, COLUMN_DAY, PagodaDay)[j] >= day
        && COLUMN (orders, ORDER_REVENUE, PagodaMoney)[j] > 0)
      return COLUMN (orders, COLUMN_DAY, PagodaDay)[j];
  return PAGODA_DAY_NONE;
}

PagodaDay
pagoda_snapshot_get_last_contact (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day)
{
  g_return_val_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES, PAGODA_DAY_NONE);

  const SnapshotRows *contacts = snapshot->rows[ROWS_CONTACTS];
  gssize last = find_last (contacts, customer, day);
  return last >= 0 ? COLUMN (contacts, COLUMN_DAY, PagodaDay)[last] : PAGODA_DAY_NONE;
}

static const char **
collect_codes (const PagodaSnapshot *snapshot)
{
  const char **codes = g_new (const char *, snapshot->names->n);

  for (gsize i = 0; i < snapshot->names->n; i++)
    codes[i] = pagoda_snapshot_get_code (snapshot, i);
  return codes;
}

static PagodaDay *
collect_first_contacts (const PagodaSnapshot *snapshot)
{
  const SnapshotRows *contacts = snapshot->rows[ROWS_CONTACTS];
  const PagodaDay *days = COLUMN (contacts, COLUMN_DAY, PagodaDay);
  PagodaDay *first = g_new (PagodaDay, snapshot->names->n);

  for (gsize i = 0; i < snapshot->names->n; i++)
    first[i] = contacts->first[i] < contacts->first[i + 1] ? days[contacts->first[i]] : PAGODA_DAY_NONE;
  return first;
}

static guint8 *
collect_other (const PagodaSnapshot *snapshot, PagodaDay day)
{
  const SnapshotRows *marks = snapshot->rows[ROWS_MARKS];
  guint8 *other = g_new0 (guint8, snapshot->names->n);

  for (gsize i = 0; i < snapshot->names->n; i++)
    {
      gssize row = find_last (marks, i, day);
      other[i] = row >= 0 && COLUMN (marks, FACT_VALUE, gint32)[row] == 1;
    }
  return other;
}

PagodaPyramid *
pagoda_snapshot_make_pyramid (const PagodaSnapshot *snapshot, PagodaDay day, PagodaBasis basis)
{
  g_return_val_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES, NULL);

  g_autofree const char **codes = collect_codes (snapshot);
  g_autofree PagodaDay *first_contacts = collect_first_contacts (snapshot);
  g_autofree guint8 *other = collect_other (snapshot, day);
  const SnapshotRows *orders = snapshot->rows[ROWS_ORDERS];
  const SnapshotRows *visits = snapshot->rows[ROWS_VISITS];
  PagodaPyramidInput input = { .n = snapshot->names->n,
                               .codes = codes,
                               .first_order = orders->first,
                               .order_days = COLUMN (orders, COLUMN_DAY, PagodaDay),
                               .revenues = COLUMN (orders, ORDER_REVENUE, PagodaMoney),
                               .profits = COLUMN (orders, ORDER_PROFIT, PagodaMoney),
                               .first_visit = visits->first,
                               .visit_days = COLUMN (visits, COLUMN_DAY, PagodaDay),
                               .first_contacts = first_contacts,
                               .other = other };
  return pagoda_pyramid_new (&input, day, basis);
}

static PagodaDay
last_of (const SnapshotRows *rows)
{
  PagodaDay last = PAGODA_DAY_NONE;

  for (gsize j = 0; rows != NULL && j < rows->n; j++)
    last = MAX (last, COLUMN (rows, COLUMN_DAY, PagodaDay)[j]);
  return last;
}

PagodaDay
pagoda_snapshot_get_last_day (const PagodaSnapshot *snapshot)
{
  return MAX (last_of (snapshot->rows[ROWS_ORDERS]), last_of (snapshot->rows[ROWS_CONTACTS]));
}
