/* targets.c: the plan of customers to be won, as of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/targets.h"

/* One target while the plan is put in order. */
typedef struct
{
  PagodaPlannedTarget planned;
  guint32 place;
} Entry;

PagodaTargets *
pagoda_targets_ref (PagodaTargets *targets)
{
  g_atomic_ref_count_inc (&targets->references);
  return targets;
}

void
pagoda_targets_unref (PagodaTargets *targets)
{
  if (targets == NULL || !g_atomic_ref_count_dec (&targets->references))
    return;
  g_clear_pointer (&targets->records, g_hash_table_unref);
  g_clear_pointer (&targets->renewal, pagoda_renewal_free);
  g_clear_pointer (&targets->efforts, g_array_unref);
  g_free (targets->targets);
  g_free (targets->standings);
  g_free (targets->places);
  pagoda_snapshot_unref (targets->snapshot);
  g_free (targets);
}

/* Ties in the order of the customers, and of the days they entered. */
static int
compare_entries (gconstpointer a, gconstpointer b, gpointer day)
{
  const Entry *one = a, *other = b;
  PagodaDay due = pagoda_target_due_on (one->planned.target, GPOINTER_TO_INT (day));
  PagodaDay other_due = pagoda_target_due_on (other->planned.target, GPOINTER_TO_INT (day));

  if (due != other_due)
    return due < other_due ? -1 : 1;
  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;
  return (one->planned.target->id > other->planned.target->id)
         - (one->planned.target->id < other->planned.target->id);
}

static GArray *
list_entries (const PagodaTargets *targets)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, targets->records);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const PagodaLayerRecord *record = value;
      gssize place = pagoda_snapshot_find (targets->snapshot, record->customer);
      for (guint i = 0; place >= 0 && i < record->targets->len; i++)
        {
          const PagodaTarget *target = g_ptr_array_index (record->targets, i);
          PagodaDay ordered
              = pagoda_snapshot_first_order_since (targets->snapshot, (gsize)place, target->entered);
          Entry entry = { { target, ordered }, (guint32)place };
          if (target->entered <= targets->as_of)
            g_array_append_val (entries, entry);
        }
    }
  g_array_sort_with_data (entries, compare_entries, GINT_TO_POINTER (targets->as_of));
  return entries;
}

static void
fill_targets (PagodaTargets *targets)
{
  g_autoptr (GArray) entries = list_entries (targets);

  targets->n = entries->len;
  targets->targets = g_new (PagodaPlannedTarget, targets->n);
  targets->standings = g_new (PagodaTargetStanding, targets->n);
  targets->places = g_new (guint32, targets->n);
  for (gsize i = 0; i < targets->n; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      targets->targets[i] = entry->planned;
      targets->standings[i] = pagoda_target_standing_on (&entry->planned, targets->as_of);
      targets->places[i] = entry->place;
    }
  targets->renewal = pagoda_renewal_of (targets->targets, targets->n, pagoda_period_quarter (targets->as_of),
                                        targets->as_of);
}

/* Effort */

static int
compare_efforts (gconstpointer a, gconstpointer b)
{
  const PagodaTargetEffort *one = a, *other = b;

  if (one->a_targets != other->a_targets)
    return one->a_targets < other->a_targets ? 1 : -1;
  return g_strcmp0 (one->owner, other->owner);
}

static PagodaTargetEffort *
ensure_effort (GArray *efforts, const char *owner)
{
  for (guint i = 0; i < efforts->len; i++)
    if (g_str_equal (g_array_index (efforts, PagodaTargetEffort, i).owner, owner))
      return &g_array_index (efforts, PagodaTargetEffort, i);
  PagodaTargetEffort effort = { .owner = owner };
  g_array_append_val (efforts, effort);
  return &g_array_index (efforts, PagodaTargetEffort, efforts->len - 1);
}

static void
count_efforts (PagodaTargets *targets)
{
  targets->efforts = g_array_new (FALSE, FALSE, sizeof (PagodaTargetEffort));
  for (gsize i = 0; i < targets->n; i++)
    {
      if (!pagoda_targets_is_pursued (targets, i)
          || pagoda_target_tier_on (targets->targets[i].target, targets->as_of) != PAGODA_TARGET_TIER_A)
        continue;
      const char *owner = pagoda_snapshot_get_owner (targets->snapshot, targets->places[i], targets->as_of);
      ensure_effort (targets->efforts, owner)->a_targets++;
    }
  g_array_sort (targets->efforts, compare_efforts);
}

PagodaTargets *
pagoda_targets_load (PagodaDatabase *database, PagodaSnapshot *snapshot, PagodaDay day, GError **error)
{
  g_autoptr (PagodaTargets) targets = g_new0 (PagodaTargets, 1);

  g_atomic_ref_count_init (&targets->references);
  targets->snapshot = pagoda_snapshot_ref (snapshot);
  targets->as_of = day;
  targets->records = pagoda_layer_records_list (database, error);
  if (targets->records == NULL)
    return NULL;
  fill_targets (targets);
  count_efforts (targets);
  return g_steal_pointer (&targets);
}

gboolean
pagoda_targets_is_pursued (const PagodaTargets *targets, gsize place)
{
  return targets->standings[place].outcome == PAGODA_TARGET_PURSUED;
}

gboolean
pagoda_targets_is_too_much (const PagodaTargets *targets, const PagodaTargetEffort *effort)
{
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (targets->snapshot);

  return effort->a_targets > rules->values[PAGODA_RULE_MOST_A_TARGETS];
}
