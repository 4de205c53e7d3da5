/* target_plan.c: the customers that are to be won: how soon, and whether the plan renews itself.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/target_plan.h"

/* One new target for every so many at the start of the quarter (G4). */
#define TARGETS_PER_NEW_ONE 20

/* Months until the due day, at the most. */
#define MONTHS_OF_A 3
#define MONTHS_OF_B 6

static gboolean
has_come (PagodaDay event, PagodaDay day)
{
  return event != PAGODA_DAY_NONE && event <= day;
}

PagodaTargetStanding
pagoda_target_standing_on (const PagodaPlannedTarget *planned, PagodaDay day)
{
  const PagodaTarget *target = planned->target;
  PagodaTargetStanding standing = { .since = target->entered };
  gboolean ended = has_come (target->ended, day);

  standing.entered = pagoda_target_outcome_on (target, day, &standing.outcome);
  if (!standing.entered)
    return standing;
  if (ended)
    standing.since = target->ended;
  if (has_come (planned->ordered, day) && (!ended || planned->ordered <= target->ended))
    {
      standing.outcome = PAGODA_TARGET_CONVERTED;
      standing.since = planned->ordered;
    }
  return standing;
}

PagodaTargetTier
pagoda_target_tier_on (const PagodaTarget *target, PagodaDay day)
{
  int by_hand = pagoda_dated_value_on (target->tiers, day);
  PagodaDay due = pagoda_target_due_on (target, day);

  if (by_hand != PAGODA_DATED_NONE && due >= day)
    return (PagodaTargetTier)by_hand;
  if (due <= pagoda_day_add_months (day, MONTHS_OF_A))
    return PAGODA_TARGET_TIER_A;
  return due <= pagoda_day_add_months (day, MONTHS_OF_B) ? PAGODA_TARGET_TIER_B : PAGODA_TARGET_TIER_C;
}

int
pagoda_target_days_left (const PagodaTarget *target, PagodaDay day)
{
  return pagoda_target_due_on (target, day) - day;
}

gboolean
pagoda_target_is_overdue (const PagodaPlannedTarget *planned, PagodaDay day)
{
  PagodaTargetStanding standing = pagoda_target_standing_on (planned, day);

  return standing.entered && standing.outcome == PAGODA_TARGET_PURSUED
         && pagoda_target_days_left (planned->target, day) < 0;
}

/* Renewal */

static GArray *
new_places (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint32));
}

static int
compare_due (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaPlannedTarget *targets = data;
  guint32 one = *(const guint32 *)a, other = *(const guint32 *)b;
  PagodaDay due = pagoda_target_due_on (targets[one].target, G_MAXINT32);
  PagodaDay other_due = pagoda_target_due_on (targets[other].target, G_MAXINT32);

  return due != other_due ? (due > other_due) - (due < other_due) : (one > other) - (one < other);
}

static void
add_standing (PagodaRenewal *renewal, guint32 place, PagodaTargetOutcome outcome)
{
  GArray *const places[] = { [PAGODA_TARGET_PURSUED] = renewal->left,
                             [PAGODA_TARGET_CONVERTED] = renewal->converted,
                             [PAGODA_TARGET_DROPPED] = renewal->dropped };

  g_array_append_val (renewal->start, place);
  g_array_append_val (places[outcome], place);
}

PagodaRenewal *
pagoda_renewal_of (const PagodaPlannedTarget *targets, gsize n, PagodaPeriod quarter, PagodaDay day)
{
  PagodaRenewal *renewal = g_new0 (PagodaRenewal, 1);
  PagodaDay last = MIN (quarter.last, day);

  renewal->quarter = quarter;
  renewal->start = new_places ();
  renewal->entered = new_places ();
  renewal->converted = new_places ();
  renewal->dropped = new_places ();
  renewal->left = new_places ();
  for (guint32 i = 0; i < n; i++)
    {
      PagodaTargetStanding before = pagoda_target_standing_on (&targets[i], quarter.first - 1);
      PagodaTargetStanding now = pagoda_target_standing_on (&targets[i], last);
      if (before.entered && before.outcome == PAGODA_TARGET_PURSUED)
        add_standing (renewal, i, now.outcome);
      else if (!before.entered && now.entered)
        g_array_append_val (renewal->entered, i);
    }
  g_array_sort_with_data (renewal->left, compare_due, (gpointer)targets);
  renewal->entered_needed = (renewal->start->len + TARGETS_PER_NEW_ONE - 1) / TARGETS_PER_NEW_ONE;
  renewal->converted_needed = renewal->entered->len;
  renewal->entered_missing = renewal->entered_needed - MIN (renewal->entered->len, renewal->entered_needed);
  renewal->converted_missing
      = renewal->converted_needed - MIN (renewal->converted->len, renewal->converted_needed);
  return renewal;
}

void
pagoda_renewal_free (PagodaRenewal *renewal)
{
  if (renewal == NULL)
    return;
  g_array_unref (renewal->start);
  g_array_unref (renewal->entered);
  g_array_unref (renewal->converted);
  g_array_unref (renewal->dropped);
  g_array_unref (renewal->left);
  g_free (renewal);
}
