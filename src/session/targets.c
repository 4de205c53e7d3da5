/* targets.c: the plan of customers to be won, as of a day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/targets.h"

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
  g_free (targets->entries);
  pagoda_snapshot_unref (targets->snapshot);
  g_free (targets);
}

/* Ties in the order of the customers, and of the days they entered. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const PagodaTargetEntry *one = a, *other = b;

  if (one->due != other->due)
    return one->due < other->due ? -1 : 1;
  if (one->place != other->place)
    return one->place < other->place ? -1 : 1;
  return (one->planned.target->id > other->planned.target->id)
         - (one->planned.target->id < other->planned.target->id);
}

static PagodaTargetEntry
make_entry (const PagodaTargets *targets, const PagodaTarget *target, gsize place)
{
  PagodaTargetEntry entry = {
    .planned = { target, pagoda_snapshot_first_order_since (targets->snapshot, place, target->entered) },
    .place = (guint32)place,
    .owner = pagoda_snapshot_get_owner (targets->snapshot, place, targets->as_of),
    .tier = pagoda_target_tier_on (target, targets->as_of),
    .due = pagoda_target_due_on (target, targets->as_of),
    .days_left = pagoda_target_days_left (target, targets->as_of),
  };

  entry.standing = pagoda_target_standing_on (&entry.planned, targets->as_of);
  entry.overdue = pagoda_target_is_overdue (&entry.planned, targets->as_of);
  return entry;
}

static GArray *
list_entries (const PagodaTargets *targets)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (PagodaTargetEntry));
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
          if (target->entered > targets->as_of)
            continue;
          PagodaTargetEntry entry = make_entry (targets, target, (gsize)place);
          g_array_append_val (entries, entry);
        }
    }
  g_array_sort (entries, compare_entries);
  return entries;
}

static void
fill_entries (PagodaTargets *targets)
{
  GArray *entries = list_entries (targets);

  targets->entries = (PagodaTargetEntry *)(gpointer)g_array_steal (entries, &targets->n);
  g_array_unref (entries);
  g_autofree PagodaPlannedTarget *planned = g_new (PagodaPlannedTarget, targets->n);
  for (gsize i = 0; i < targets->n; i++)
    planned[i] = targets->entries[i].planned;
  targets->renewal
      = pagoda_renewal_of (planned, targets->n, pagoda_period_quarter (targets->as_of), targets->as_of);
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
      const PagodaTargetEntry *entry = &targets->entries[i];
      if (pagoda_target_entry_is_pursued (entry) && entry->tier == PAGODA_TARGET_TIER_A)
        ensure_effort (targets->efforts, entry->owner)->a_targets++;
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
  fill_entries (targets);
  count_efforts (targets);
  return g_steal_pointer (&targets);
}

gboolean
pagoda_target_entry_is_pursued (const PagodaTargetEntry *entry)
{
  return entry->standing.outcome == PAGODA_TARGET_PURSUED;
}

const PagodaTargetEntry *
pagoda_targets_find (const PagodaTargets *targets, PagodaId id)
{
  for (gsize i = 0; i < targets->n; i++)
    if (targets->entries[i].planned.target->id == id)
      return &targets->entries[i];
  return NULL;
}

gboolean
pagoda_targets_is_too_much (const PagodaTargets *targets, const PagodaTargetEffort *effort)
{
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (targets->snapshot);

  return effort->a_targets > rules->values[PAGODA_RULE_MOST_A_TARGETS];
}
