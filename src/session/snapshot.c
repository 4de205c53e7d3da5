/* snapshot.c: an immutable version of what lists, charts and methods read.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/snapshot-private.h"

#include "store/history.h"
#include "store/preferences.h"

#include <string.h>

static void
release_names (SnapshotNames *names)
{
  g_atomic_rc_box_release_full (names, (GDestroyNotify)pagoda_snapshot_names_clear);
}

static void
clear_days (SnapshotDays *days)
{
  g_free (days->first);
  g_free (days->days);
}

static gboolean
load_names (PagodaSnapshot *snapshot, PagodaDatabase *database, PagodaSnapshot *before, GError **error)
{
  if (before != NULL && before->stage >= PAGODA_STAGE_NAMES && snapshot->stage >= PAGODA_STAGE_NAMES)
    snapshot->names = g_atomic_rc_box_acquire (before->names);
  else
    snapshot->names = pagoda_snapshot_names_load (
        database, snapshot->stage >= PAGODA_STAGE_NAMES ? NAMES_ALL : NAMES_FIRST_ROWS, error);
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
  return TRUE;
}

static gboolean
load (PagodaSnapshot *snapshot, PagodaDatabase *database, PagodaSnapshot *before, GError **error)
{
  return load_preferences (snapshot, database, error) && load_next_commands (snapshot, database, error)
         && load_names (snapshot, database, before, error)
         && (snapshot->stage < PAGODA_STAGE_FIGURES
             || (pagoda_snapshot_load_figures (snapshot, database, error)
                 && pagoda_snapshot_load_efforts (snapshot, database, error)));
}

PagodaSnapshot *
pagoda_snapshot_load (PagodaDatabase *database,
                      PagodaSnapshotStage stage,
                      PagodaSnapshot *before,
                      GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = g_new0 (PagodaSnapshot, 1);

  g_atomic_ref_count_init (&snapshot->references);
  snapshot->stage = stage;
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  gboolean loaded = load (snapshot, database, before, error);
  pagoda_database_rollback (database);
  return loaded ? g_steal_pointer (&snapshot) : NULL;
}

PagodaSnapshot *
pagoda_snapshot_load_bare (PagodaDatabase *database, GError **error)
{
  g_autoptr (PagodaSnapshot) snapshot = g_new0 (PagodaSnapshot, 1);

  g_atomic_ref_count_init (&snapshot->references);
  snapshot->stage = PAGODA_STAGE_FIGURES;
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return NULL;
  gboolean loaded = load_preferences (snapshot, database, error)
                    && (snapshot->names = pagoda_snapshot_names_load (database, NAMES_BARE, error)) != NULL
                    && pagoda_snapshot_load_figures (snapshot, database, error);
  pagoda_database_rollback (database);
  return loaded ? g_steal_pointer (&snapshot) : NULL;
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
  g_clear_pointer (&snapshot->names, release_names);
  clear_days (&snapshot->orders);
  g_free (snapshot->revenues);
  g_free (snapshot->profits);
  g_free (snapshot->assumed);
  clear_days (&snapshot->visits);
  clear_days (&snapshot->contacts);
  clear_days (&snapshot->efforts);
  g_free (snapshot->effort_kinds);
  g_free (snapshot->effort_minutes);
  g_clear_pointer (&snapshot->classes, g_array_unref);
  g_clear_pointer (&snapshot->owners, g_array_unref);
  g_clear_pointer (&snapshot->marks, g_array_unref);
  g_clear_pointer (&snapshot->owner_names, g_ptr_array_unref);
  g_clear_pointer (&snapshot->influences, g_array_unref);
  g_clear_pointer (&snapshot->tags, g_array_unref);
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
  return snapshot->orders.first != NULL ? snapshot->orders.first[snapshot->names->n] : 0;
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

GPtrArray *
pagoda_snapshot_list_views (const PagodaSnapshot *snapshot)
{
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter each;
  gpointer key;

  g_hash_table_iter_init (&each, snapshot->preferences);
  while (g_hash_table_iter_next (&each, &key, NULL))
    if (g_str_has_prefix (key, PAGODA_PREFERENCE_VIEW))
      g_ptr_array_add (names, (char *)key + strlen (PAGODA_PREFERENCE_VIEW));
  g_ptr_array_sort (names, compare_names);
  return names;
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

gssize
pagoda_snapshot_find (const PagodaSnapshot *snapshot, PagodaId id)
{
  return pagoda_snapshot_names_find (snapshot->names, id);
}

/* Dated facts */

static gboolean
is_before (const SnapshotFact *fact, guint32 customer, PagodaDay day)
{
  return fact->customer < customer || (fact->customer == customer && fact->from <= day);
}

/* The value in force for @customer on @day, or −1: the last fact that does not come after them. */
static gint32
find_fact (const GArray *facts, gsize customer, PagodaDay day)
{
  gsize low = 0;
  gsize high = facts != NULL ? facts->len : 0;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      if (is_before (&g_array_index (facts, SnapshotFact, middle), (guint32)customer, day))
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return -1;
  const SnapshotFact *fact = &g_array_index (facts, SnapshotFact, low - 1);
  return fact->customer == customer ? fact->value : -1;
}

const char *
pagoda_snapshot_get_owner (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day)
{
  gint32 owner = find_fact (snapshot->owners, customer, day);

  return owner >= 0 ? g_ptr_array_index (snapshot->owner_names, owner) : "";
}

gboolean
pagoda_snapshot_get_class (const PagodaSnapshot *snapshot,
                           gsize customer,
                           PagodaDay day,
                           PagodaAccountClass *account_class)
{
  gint32 value = find_fact (snapshot->classes, customer, day);

  if (value >= 0)
    *account_class = (PagodaAccountClass)value;
  return value >= 0;
}

/* The first of @rows, which are sorted by the customer that each begins with, that is not before @customer.
 */
static guint
find_first (const GArray *rows, gsize customer)
{
  guint low = 0;
  guint high = rows != NULL ? rows->len : 0;
  guint size = rows != NULL ? g_array_get_element_size ((GArray *)rows) : 0;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (*(const guint32 *)(gconstpointer)(rows->data + (gsize)middle * size) < customer)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

int
pagoda_snapshot_get_influence (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day)
{
  const GArray *rows = snapshot->influences;
  int strongest = 0;

  for (guint i = find_first (rows, customer); rows != NULL && i < rows->len; i++)
    {
      const SnapshotInfluence *row = &g_array_index (rows, SnapshotInfluence, i);
      if (row->customer != customer)
        break;
      if (row->from <= day && (row->until == PAGODA_DAY_NONE || day <= row->until))
        strongest = MAX (strongest, row->strength);
    }
  return strongest;
}

PagodaAccountClass
pagoda_snapshot_class_on (const PagodaSnapshot *snapshot, gsize customer, PagodaTier tier, PagodaDay day)
{
  PagodaAccountClass by_hand;
  gboolean set = pagoda_snapshot_get_class (snapshot, customer, day, &by_hand);

  return pagoda_account_class_effective (set ? &by_hand : NULL, tier,
                                         pagoda_snapshot_get_influence (snapshot, customer, day));
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
  const GArray *rows = snapshot->tags;

  for (guint i = find_first (rows, customer); rows != NULL && i < rows->len; i++)
    {
      const SnapshotTag *row = &g_array_index (rows, SnapshotTag, i);
      if (row->customer != customer)
        return FALSE;
      if (row->tag == tag)
        return TRUE;
    }
  return FALSE;
}

gboolean
pagoda_snapshot_is_assumed (const PagodaSnapshot *snapshot, gsize customer, PagodaPeriod period)
{
  g_return_val_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES, FALSE);

  for (gsize i = snapshot->orders.first[customer]; i < snapshot->orders.first[customer + 1]; i++)
    if (snapshot->assumed[i] && pagoda_period_contains (period, snapshot->orders.days[i]))
      return TRUE;
  return FALSE;
}

PagodaDay
pagoda_snapshot_get_last_contact (const PagodaSnapshot *snapshot, gsize customer, PagodaDay day)
{
  g_return_val_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES, PAGODA_DAY_NONE);

  const SnapshotDays *contacts = &snapshot->contacts;
  for (gsize i = contacts->first[customer + 1]; i > contacts->first[customer]; i--)
    if (contacts->days[i - 1] <= day)
      return contacts->days[i - 1];
  return PAGODA_DAY_NONE;
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
  const SnapshotDays *contacts = &snapshot->contacts;
  PagodaDay *first = g_new (PagodaDay, snapshot->names->n);

  for (gsize i = 0; i < snapshot->names->n; i++)
    first[i]
        = contacts->first[i] < contacts->first[i + 1] ? contacts->days[contacts->first[i]] : PAGODA_DAY_NONE;
  return first;
}

static guint8 *
collect_other (const PagodaSnapshot *snapshot, PagodaDay day)
{
  guint8 *other = g_new0 (guint8, snapshot->names->n);

  for (gsize i = 0; i < snapshot->marks->len; i++)
    {
      const SnapshotFact *mark = &g_array_index (snapshot->marks, SnapshotFact, i);
      if (mark->from <= day)
        other[mark->customer] = mark->value == 1;
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
  PagodaPyramidInput input = { .n = snapshot->names->n,
                               .codes = codes,
                               .first_order = snapshot->orders.first,
                               .order_days = snapshot->orders.days,
                               .revenues = snapshot->revenues,
                               .profits = snapshot->profits,
                               .first_visit = snapshot->visits.first,
                               .visit_days = snapshot->visits.days,
                               .first_contacts = first_contacts,
                               .other = other };
  return pagoda_pyramid_new (&input, day, basis);
}

static PagodaDay
last_of (const SnapshotDays *days, gsize n)
{
  PagodaDay last = PAGODA_DAY_NONE;

  for (gsize i = 0; days->first != NULL && i < days->first[n]; i++)
    last = MAX (last, days->days[i]);
  return last;
}

PagodaDay
pagoda_snapshot_get_last_day (const PagodaSnapshot *snapshot)
{
  gsize n = snapshot->names->n;

  return MAX (last_of (&snapshot->orders, n), last_of (&snapshot->contacts, n));
}
