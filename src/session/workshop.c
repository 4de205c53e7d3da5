/* workshop.c: the accounts that stopped buying, and those that came back, as of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/workshop.h"

#include "session/snapshot-private.h"
#include "store/dormant.h"
#include "store/objections.h"

PagodaWorkshop *
pagoda_workshop_ref (PagodaWorkshop *workshop)
{
  g_atomic_ref_count_inc (&workshop->references);
  return workshop;
}

void
pagoda_workshop_unref (PagodaWorkshop *workshop)
{
  if (workshop == NULL || !g_atomic_ref_count_dec (&workshop->references))
    return;
  g_clear_pointer (&workshop->records, g_hash_table_unref);
  g_clear_pointer (&workshop->attractions, g_ptr_array_unref);
  g_clear_pointer (&workshop->objections, g_ptr_array_unref);
  g_clear_pointer (&workshop->comebacks, g_array_unref);
  g_free (workshop->entries);
  pagoda_snapshot_unref (workshop->snapshot);
  g_free (workshop);
}

/* The orders of one customer, as columns. */
typedef struct
{
  const PagodaDay *days;
  const PagodaMoney *revenues;
  const PagodaMoney *profits;
  gsize n;
} Orders;

static Orders
orders_of (const PagodaSnapshot *snapshot, gsize place)
{
  const SnapshotRows *rows = snapshot->rows[ROWS_ORDERS];
  gsize first = rows->first[place];

  return (Orders){ .days = COLUMN (rows, COLUMN_DAY, PagodaDay) + first,
                   .revenues = COLUMN (rows, ORDER_REVENUE, PagodaMoney) + first,
                   .profits = COLUMN (rows, ORDER_PROFIT, PagodaMoney) + first,
                   .n = rows->first[place + 1] - first };
}

/* Dormant accounts */

static void
count_steps (PagodaDormantEntry *entry, const PagodaDormantRecord *record)
{
  for (guint i = 0; i < record->steps->len; i++)
    {
      const PagodaTouchStep *step = g_ptr_array_index (record->steps, i);
      if (step->day < entry->last_order)
        continue;
      entry->steps++;
      entry->done += pagoda_touch_step_is_done (step);
    }
  entry->next = pagoda_dormant_record_next_step (record, entry->last_order);
  entry->misses_meeting
      = entry->steps > 0 && pagoda_dormant_record_misses_meeting (record, entry->last_order);
}

static void
fill_record (PagodaDormantEntry *entry, const PagodaDormantRecord *record, PagodaDay day)
{
  entry->judgement = pagoda_dormant_record_judgement_on (record, entry->last_order, day);
  entry->post_mortem = pagoda_dormant_record_post_mortem_on (record, entry->last_order, day);
  entry->may_drop = entry->post_mortem != NULL && pagoda_post_mortem_is_complete (entry->post_mortem);
  entry->objections = record->objections->len;
  count_steps (entry, record);
}

static gboolean
is_year_assumed (const PagodaSnapshot *snapshot, gsize place, int year)
{
  PagodaPeriod period = { pagoda_day_from_ymd (year, 1, 1), pagoda_day_from_ymd (year, 12, 31) };

  return year != 0 && pagoda_snapshot_is_assumed (snapshot, place, period);
}

static PagodaDormantEntry
make_entry (const PagodaWorkshop *workshop, gsize place, PagodaDay last_order, GHashTable *rejections)
{
  PagodaId id = pagoda_snapshot_get_id (workshop->snapshot, place);
  const PagodaDormantRecord *record = g_hash_table_lookup (workshop->records, &id);
  Orders orders = orders_of (workshop->snapshot, place);
  PagodaDormantEntry entry = {
    .customer = id,
    .place = (guint32)place,
    .owner = pagoda_snapshot_get_owner (workshop->snapshot, place, workshop->as_of),
    .last_order = last_order,
    .best = pagoda_dormant_best_year (orders.days, orders.profits, orders.n, workshop->as_of),
    .judgement = PAGODA_DATED_NONE,
    .rejections = GPOINTER_TO_UINT (g_hash_table_lookup (rejections, &id)),
  };

  entry.assumed = is_year_assumed (workshop->snapshot, place, entry.best.year);
  if (record != NULL)
    fill_record (&entry, record, workshop->as_of);
  return entry;
}

/* Ties in the order of the customers. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const PagodaDormantEntry *one = a, *other = b;

  if (one->best.profit != other->best.profit)
    return one->best.profit < other->best.profit ? 1 : -1;
  return (one->place > other->place) - (one->place < other->place);
}

static gboolean
fill_entries (PagodaWorkshop *workshop, PagodaDatabase *database, GError **error)
{
  g_autoptr (PagodaPyramid) pyramid
      = pagoda_snapshot_make_pyramid (workshop->snapshot, workshop->as_of, PAGODA_BASIS_PROFIT);
  g_autoptr (GHashTable) rejections = pagoda_rejections_count (database, workshop->as_of, error);
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (PagodaDormantEntry));

  for (gsize i = 0; rejections != NULL && i < pyramid->n; i++)
    if (pyramid->tiers[i] == PAGODA_TIER_INACTIVE)
      {
        PagodaDormantEntry entry = make_entry (workshop, i, pyramid->last_orders[i], rejections);
        g_array_append_val (entries, entry);
      }
  g_array_sort (entries, compare_entries);
  workshop->entries = (PagodaDormantEntry *)(gpointer)g_array_steal (entries, &workshop->n);
  g_array_unref (entries);
  return rejections != NULL;
}

/* Over all accounts */

static void
tally (PagodaWorkshop *workshop)
{
  g_autoptr (GPtrArray) post_mortems = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, workshop->records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PagodaDormantRecord *record = value;
      if (pagoda_snapshot_find (workshop->snapshot, record->customer) >= 0)
        g_ptr_array_extend (post_mortems, record->post_mortems, NULL, NULL);
    }
  workshop->attractions = pagoda_attractions_tally (post_mortems, workshop->as_of);
}

static gboolean
count_objections (PagodaWorkshop *workshop, PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) heard = pagoda_objections_heard (database, workshop->as_of, error);
  g_autoptr (GPtrArray) prepared = heard != NULL ? pagoda_objection_answers_list (database, error) : NULL;

  if (prepared == NULL)
    return FALSE;
  workshop->objections = pagoda_objections_count (heard, prepared, workshop->as_of);
  return TRUE;
}

static int
compare_comebacks (gconstpointer a, gconstpointer b)
{
  const PagodaComeback *one = a, *other = b;

  if (one->reactivation.day != other->reactivation.day)
    return one->reactivation.day < other->reactivation.day ? 1 : -1;
  return (one->place > other->place) - (one->place < other->place);
}

GArray *
pagoda_snapshot_list_comebacks (const PagodaSnapshot *snapshot, PagodaPeriod period)
{
  GArray *comebacks = g_array_new (FALSE, FALSE, sizeof (PagodaComeback));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (PagodaReactivation));

  g_return_val_if_fail (snapshot->stage == PAGODA_STAGE_FIGURES, comebacks);
  for (gsize i = 0; i < pagoda_snapshot_get_n_customers (snapshot); i++)
    {
      Orders orders = orders_of (snapshot, i);
      g_array_set_size (found, 0);
      pagoda_dormant_find_reactivations (orders.days, orders.revenues, orders.n, period.last, found);
      for (guint j = 0; j < found->len; j++)
        {
          PagodaComeback comeback = { (guint32)i, g_array_index (found, PagodaReactivation, j) };
          if (comeback.reactivation.day >= period.first)
            g_array_append_val (comebacks, comeback);
        }
    }
  g_array_sort (comebacks, compare_comebacks);
  return comebacks;
}

PagodaWorkshop *
pagoda_workshop_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error)
{
  g_autoptr (PagodaWorkshop) workshop = g_new0 (PagodaWorkshop, 1);

  g_atomic_ref_count_init (&workshop->references);
  workshop->snapshot = pagoda_snapshot_ref (snapshot);
  workshop->as_of = day;
  workshop->records = pagoda_dormant_records_list (database, error);
  if (workshop->records == NULL || !fill_entries (workshop, database, error)
      || !count_objections (workshop, database, error))
    return NULL;
  tally (workshop);
  workshop->comebacks = pagoda_snapshot_list_comebacks (snapshot, (PagodaPeriod){ G_MININT, day });
  return g_steal_pointer (&workshop);
}

const PagodaDormantEntry *
pagoda_workshop_find (const PagodaWorkshop *workshop, PagodaId customer)
{
  gssize place = pagoda_snapshot_find (workshop->snapshot, customer);

  for (gsize i = 0; place >= 0 && i < workshop->n; i++)
    if (workshop->entries[i].place == (guint32)place)
      return &workshop->entries[i];
  return NULL;
}

GArray *
pagoda_workshop_comebacks_in (const PagodaWorkshop *workshop, PagodaPeriod period)
{
  GArray *comebacks = g_array_new (FALSE, FALSE, sizeof (PagodaComeback));

  for (guint i = 0; i < workshop->comebacks->len; i++)
    if (pagoda_period_contains (period,
                                g_array_index (workshop->comebacks, PagodaComeback, i).reactivation.day))
      g_array_append_val (comebacks, g_array_index (workshop->comebacks, PagodaComeback, i));
  return comebacks;
}

gint64
pagoda_workshop_worth (const PagodaWorkshop *workshop, guint n)
{
  return n * pagoda_snapshot_get_rules (workshop->snapshot)->values[PAGODA_RULE_REACTIVATION_WORTH];
}

PagodaPeriod
pagoda_workshop_year (const PagodaWorkshop *workshop)
{
  int year = 0, month = 0, day = 0;

  pagoda_day_to_ymd (workshop->as_of, &year, &month, &day);
  return (PagodaPeriod){ .first = pagoda_day_from_ymd (year, 1, 1), .last = workshop->as_of };
}
