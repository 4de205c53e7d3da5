/* effort.c: where selling time goes, beside what it brings.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/effort.h"

#include <math.h>
#include <stdlib.h>

#include "domain/activity.h"

#define MINUTES_PER_HOUR 60

static void
add_spent (PagodaEffortSpent *sum, const PagodaEffortSpent *spent)
{
  sum->minutes += spent->minutes;
  sum->visits += spent->visits;
  sum->calls += spent->calls;
  sum->untimed += spent->untimed;
}

static gboolean
is_spent (const PagodaEffortSpent *spent)
{
  return spent->minutes > 0 || spent->visits > 0 || spent->calls > 0 || spent->untimed > 0;
}

static PagodaEffortSpent
gather_spent (const PagodaEffortInput *input, PagodaPeriod window, gsize customer)
{
  PagodaEffortSpent spent = { 0 };

  for (gsize j = input->first_activity[customer]; j < input->first_activity[customer + 1]; j++)
    if (pagoda_period_contains (window, input->days[j]))
      {
        PagodaActivityKind kind = (PagodaActivityKind)input->kinds[j];
        spent.minutes += MAX (input->minutes[j], 0);
        spent.untimed += input->minutes[j] < 0;
        spent.visits += (guint)pagoda_activity_is_visit (kind);
        spent.calls += kind == PAGODA_ACTIVITY_CALL;
      }
  return spent;
}

static PagodaEffortMeasure
choose_measure (const PagodaEffortSpent *total)
{
  for (PagodaEffortMeasure measure = PAGODA_EFFORT_HOURS; measure <= PAGODA_EFFORT_CALLS; measure++)
    if (pagoda_effort_spent_by (total, measure) > 0)
      return measure;
  return PAGODA_EFFORT_NONE;
}

/* Whether @spent is a larger share of all effort than @profit of the active profit; never where one of the
 * two has no whole.  Products of integers, so that equal shares are equal. */
static gboolean
exceeds (const PagodaEffort *effort, const PagodaEffortSpent *spent, PagodaMoney profit, PagodaMoney all)
{
  gint64 all_spent = pagoda_effort_spent_by (&effort->total, effort->measure);

  if (all_spent <= 0 || all <= 0)
    return FALSE;
  return (__int128)pagoda_effort_spent_by (spent, effort->measure) * all > (__int128)profit * all_spent;
}

static double
share (gint64 part, gint64 whole)
{
  return whole > 0 ? (double)part / (double)whole : (double)NAN;
}

static void
weigh_tiers (PagodaEffort *effort, const PagodaPyramid *pyramid)
{
  for (guint i = 0; i < PAGODA_N_TIERS; i++)
    {
      PagodaEffortTier *tier = &effort->tiers[i];
      tier->profit = pyramid->summary[i].profit;
      tier->minute_share = share (tier->spent.minutes, effort->total.minutes);
      tier->visit_share = share (tier->spent.visits, effort->total.visits);
      tier->call_share = share (tier->spent.calls, effort->total.calls);
      tier->profit_share = share (tier->profit, pyramid->profit);
      tier->exceeds = exceeds (effort, &tier->spent, tier->profit, pyramid->profit);
    }
}

static int
compare_accounts (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaEffortAccount *one = a, *two = b;
  PagodaEffortMeasure measure = *(PagodaEffortMeasure *)data;
  gint64 spent_one = pagoda_effort_spent_by (&one->spent, measure);
  gint64 spent_two = pagoda_effort_spent_by (&two->spent, measure);

  if (one->tier != two->tier)
    return one->tier < two->tier ? -1 : 1;
  if (spent_one != spent_two)
    return spent_one > spent_two ? -1 : 1;
  if (one->profit != two->profit)
    return one->profit < two->profit ? -1 : 1;
  return one->customer < two->customer ? -1 : one->customer > two->customer;
}

static void
list_accounts (PagodaEffort *effort, const PagodaPyramid *pyramid, const PagodaEffortInput *input)
{
  g_autoptr (GArray) accounts = g_array_new (FALSE, FALSE, sizeof (PagodaEffortAccount));

  for (gsize i = 0; i < pyramid->n; i++)
    if (effort->tiers[pyramid->tiers[i]].exceeds && is_spent (&effort->spent[i]))
      {
        PagodaEffortAccount account = {
          .customer = (guint32)i,
          .tier = (PagodaTier)pyramid->tiers[i],
          .spent = effort->spent[i],
          .profit = pyramid->profits[i],
          .influence = input->influences[i],
          .exceeds = exceeds (effort, &effort->spent[i], pyramid->profits[i], pyramid->profit),
        };
        g_array_append_val (accounts, account);
      }
  g_array_sort_with_data (accounts, compare_accounts, &effort->measure);
  effort->accounts = (PagodaEffortAccount *)(gpointer)g_array_steal (accounts, &effort->n_accounts);
}

PagodaEffort *
pagoda_effort_new (const PagodaPyramid *pyramid, const PagodaEffortInput *input)
{
  g_return_val_if_fail (pyramid != NULL && input != NULL, NULL);

  PagodaEffort *effort = g_new0 (PagodaEffort, 1);

  effort->spent = g_new (PagodaEffortSpent, pyramid->n);
  effort->window = pagoda_period_trailing_year (pyramid->as_of);
  for (gsize i = 0; i < pyramid->n; i++)
    {
      effort->spent[i] = gather_spent (input, effort->window, i);
      add_spent (&effort->tiers[pyramid->tiers[i]].spent, &effort->spent[i]);
      add_spent (&effort->total, &effort->spent[i]);
    }
  effort->measure = choose_measure (&effort->total);
  weigh_tiers (effort, pyramid);
  list_accounts (effort, pyramid, input);
  return effort;
}

void
pagoda_effort_free (PagodaEffort *effort)
{
  if (effort == NULL)
    return;
  g_free (effort->spent);
  g_free (effort->accounts);
  g_free (effort);
}

gint64
pagoda_effort_spent_by (const PagodaEffortSpent *spent, PagodaEffortMeasure measure)
{
  switch (measure)
    {
    case PAGODA_EFFORT_HOURS:
      return spent->minutes;
    case PAGODA_EFFORT_VISITS:
      return spent->visits;
    case PAGODA_EFFORT_CALLS:
      return spent->calls;
    case PAGODA_EFFORT_NONE:
      return 0;
    }
  g_return_val_if_reached (0);
}

PagodaMoney
pagoda_work_cost (gint64 minutes, gint64 rate, int digits)
{
  __int128 cost = (__int128)minutes * rate;

  for (int i = 0; i < digits; i++)
    cost *= 10;
  return (PagodaMoney)pagoda_divide_half_even (cost, MINUTES_PER_HOUR);
}
