/* season_plan.c: the milestones that lead to an order of the season.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/season_plan.h"

#include "method/rhythm_season.h"

#include <glib/gi18n-lib.h>

/* O3, in months before the window. */
#define NEW_SAMPLES 7
#define FINAL_SAMPLES 4
#define ENGAGE 2 /* before the first of the other milestones */

static const PagodaWord kinds[PAGODA_N_MILESTONE_KINDS] = {
  [PAGODA_MILESTONE_ENGAGE] = { "engage", NC_ ("milestone", "Engage"), NULL },
  [PAGODA_MILESTONE_NEW_SAMPLES] = { "new samples", NC_ ("milestone", "New samples"), NULL },
  [PAGODA_MILESTONE_FINAL_SAMPLES] = { "final samples", NC_ ("milestone", "Samples final"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaMilestoneKind, milestone_kind, kinds, "milestone")

static const PagodaWord states[PAGODA_N_MILESTONE_STATES] = {
  [PAGODA_MILESTONE_AHEAD] = { "ahead", NC_ ("milestone state", "ahead"), NULL },
  [PAGODA_MILESTONE_DUE] = { "due", NC_ ("milestone state", "due"), NULL },
  [PAGODA_MILESTONE_DONE] = { "done", NC_ ("milestone state", "done"), NULL },
  [PAGODA_MILESTONE_MISSED] = { "missed", NC_ ("milestone state", "missed"), NULL },
  [PAGODA_MILESTONE_UNKNOWN] = { "unknown", NC_ ("milestone state", "not on record"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaMilestoneState, milestone_state, states, "milestone state")

static const PagodaWord outcomes[PAGODA_N_SEASON_OUTCOMES] = {
  [PAGODA_SEASON_OPEN] = { "open", NC_ ("season outcome", "Open"), NULL },
  [PAGODA_SEASON_AT_RISK] = { "at risk", NC_ ("season outcome", "Lost or small"), NULL },
  [PAGODA_SEASON_ORDERED] = { "ordered", NC_ ("season outcome", "Ordered"), NULL },
  [PAGODA_SEASON_LOST] = { "lost", NC_ ("season outcome", "Lost"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaSeasonOutcome, season_outcome, outcomes, "season outcome")

/* Buying windows; months are 0 … 11 here */

static gboolean
holds (guint months, int month)
{
  return (months & 1u << month % PAGODA_MONTHS) != 0;
}

/* In how many years each month saw a purchase. */
static void
count_years (const PagodaDay *days, gsize n, guint years[PAGODA_MONTHS])
{
  int before = -1;

  for (gsize i = 0; i < n; i++)
    {
      int year, month;
      pagoda_day_to_ymd (days[i], &year, &month, NULL);
      if (year * PAGODA_MONTHS + month != before)
        years[month - 1]++;
      before = year * PAGODA_MONTHS + month;
    }
}

static guint
find_most (const guint years[PAGODA_MONTHS], int first, int last)
{
  guint most = 0;

  for (int month = first; month <= last; month++)
    most = MAX (most, years[month % PAGODA_MONTHS]);
  return most;
}

/* What makes months usual may have been bought in the one beside them. */
static void
widen (const guint years[PAGODA_MONTHS], int *first, int *last)
{
  guint most = find_most (years, *first, *last);

  *first += PAGODA_MONTHS;
  *last += PAGODA_MONTHS;
  if (years[(*first - 1) % PAGODA_MONTHS] > most)
    --*first;
  if (years[(*last + 1) % PAGODA_MONTHS] > most)
    ++*last;
}

/* Of the months from @first to @last ≥ @first those at the ends that were bought in in less than half as many
 * years as the strongest are left out. */
static void
trim (const guint years[PAGODA_MONTHS], int *first, int *last)
{
  guint most = find_most (years, *first, *last);

  while (*first < *last && 2 * years[*first % PAGODA_MONTHS] < most)
    ++*first;
  while (*first < *last && 2 * years[*last % PAGODA_MONTHS] < most)
    --*last;
}

/* The months after each other in @months, which are not all of the year. */
static guint
list_runs (guint months, PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS])
{
  guint n = 0;

  for (int month = 0; month < PAGODA_MONTHS; month++)
    {
      if (!holds (months, month) || holds (months, month + PAGODA_MONTHS - 1))
        continue;
      int last = month;
      while (holds (months, last + 1))
        last++;
      windows[n++] = (PagodaBuyingWindow){ month + 1, last % PAGODA_MONTHS + 1 };
    }
  return n;
}

/* Widened, two windows may have grown together: then they are one. */
guint
pagoda_buying_windows (const PagodaDay *days,
                       gsize n,
                       PagodaPeriod period,
                       PagodaBuyingWindow windows[PAGODA_MOST_WINDOWS])
{
  guint usual = pagoda_rhythm_usual_months (days, n, period);
  guint years[PAGODA_MONTHS] = { 0 };
  guint months = 0;

  if (__builtin_popcount (usual) > PAGODA_MONTHS / 2)
    return 0;
  count_years (days, n, years);
  guint n_runs = list_runs (usual, windows);
  for (guint i = 0; i < n_runs; i++)
    {
      int first = windows[i].first - 1;
      int last = windows[i].last - 1 + (windows[i].last < windows[i].first ? PAGODA_MONTHS : 0);
      widen (years, &first, &last);
      trim (years, &first, &last);
      for (int month = first; month <= last; month++)
        months |= 1u << month % PAGODA_MONTHS;
    }
  return __builtin_popcount (months) > PAGODA_MONTHS / 2 ? 0 : list_runs (months, windows);
}

guint
pagoda_buying_windows_months (const PagodaBuyingWindow *windows, guint n)
{
  guint months = 0;

  for (guint i = 0; i < n; i++)
    for (int month = windows[i].first - 1;; month = (month + 1) % PAGODA_MONTHS)
      {
        months |= 1u << month;
        if (month == windows[i].last - 1)
          break;
      }
  return months;
}

/* The season */

static PagodaDay
last_day_of_month (PagodaDay first)
{
  return pagoda_day_add_months (first, 1) - 1;
}

/* The window that ends first on or after @day. */
static PagodaPeriod
find_window (const PagodaBuyingWindow *window, PagodaDay day)
{
  int length = (window->last - window->first + PAGODA_MONTHS) % PAGODA_MONTHS;
  int year;

  pagoda_day_to_ymd (day, &year, NULL, NULL);
  for (int begins = year - 1;; begins++)
    {
      PagodaDay first = pagoda_day_from_ymd (begins, window->first, 1);
      PagodaDay last = pagoda_day_add_months (first, length + 1) - 1;
      if (last >= day)
        return (PagodaPeriod){ first, last };
    }
}

/* The months from one of @from to one of @to, both 1 … 12, both included: 1 … 12. */
static int
count_months (int from, int to)
{
  return (to - from + PAGODA_MONTHS) % PAGODA_MONTHS + 1;
}

/* The first and the last of the sample months that lead to @window, as first days of months; FALSE where none
 * are known.  Of months that begin before the window and reach into it those before it do. */
static gboolean
find_sample_months (const GPtrArray *spans, PagodaDay window, PagodaDay *first, PagodaDay *last)
{
  PagodaDay before = pagoda_day_add_months (window, -1);
  int month;

  *first = *last = PAGODA_DAY_NONE;
  pagoda_day_to_ymd (before, NULL, &month, NULL);
  for (guint i = 0; spans != NULL && i < spans->len; i++)
    {
      const PagodaMonthSpan *span = g_ptr_array_index (spans, i);
      if (span->purpose != PAGODA_SPAN_SAMPLES)
        continue;
      PagodaDay begins = pagoda_day_add_months (before, 1 - count_months (span->first, month));
      PagodaDay ends = pagoda_day_add_months (begins, count_months (span->first, span->last) - 1);
      *first = *first == PAGODA_DAY_NONE ? begins : MIN (*first, begins);
      *last = *last == PAGODA_DAY_NONE ? MIN (ends, before) : MAX (*last, MIN (ends, before));
    }
  return *first != PAGODA_DAY_NONE;
}

static void
add_milestone (PagodaSeasonPlan *plan, PagodaMilestoneKind kind, PagodaDay from)
{
  plan->milestones[plan->n_milestones++] = (PagodaMilestone){ .kind = kind,
                                                              .from = from,
                                                              .due = last_day_of_month (from),
                                                              .done = PAGODA_DAY_NONE,
                                                              .planned = PAGODA_DAY_NONE };
}

static void
add_milestones (PagodaSeasonPlan *plan, const PagodaSeasonFacts *facts)
{
  PagodaDay window = plan->window.first;
  PagodaDay first = pagoda_day_add_months (window, -NEW_SAMPLES);
  PagodaDay last = pagoda_day_add_months (window, -FINAL_SAMPLES);
  PagodaDay known_first, known_last;

  if (!facts->samples)
    {
      add_milestone (plan, PAGODA_MILESTONE_ENGAGE, pagoda_day_add_months (window, -ENGAGE));
      return;
    }
  if (find_sample_months (facts->spans, window, &known_first, &known_last))
    {
      first = known_first;
      last = known_last > known_first ? known_last : last;
    }
  add_milestone (plan, PAGODA_MILESTONE_ENGAGE, pagoda_day_add_months (first, -ENGAGE));
  add_milestone (plan, PAGODA_MILESTONE_NEW_SAMPLES, first);
  if (last > first)
    add_milestone (plan, PAGODA_MILESTONE_FINAL_SAMPLES, last);
}

static gboolean
serves (const PagodaSeasonDeed *deed, PagodaMilestoneKind kind)
{
  return kind == PAGODA_MILESTONE_ENGAGE ? deed->contact : deed->sample;
}

/* The first day in @time of what was done for a milestone of @kind, or of what is @planned for it. */
static PagodaDay
find_deed (const PagodaSeasonFacts *facts, PagodaMilestoneKind kind, gboolean planned, PagodaPeriod time)
{
  for (gsize i = 0; i < facts->n_deeds; i++)
    {
      const PagodaSeasonDeed *deed = &facts->deeds[i];
      if (deed->planned == planned && serves (deed, kind) && pagoda_period_contains (time, deed->day))
        return deed->day;
    }
  return PAGODA_DAY_NONE;
}

/* What is done for one milestone is not done for the next one as well. */
static void
judge_milestones (PagodaSeasonPlan *plan, const PagodaSeasonFacts *facts, PagodaDay day)
{
  for (guint i = 0; i < plan->n_milestones; i++)
    {
      PagodaMilestone *milestone = &plan->milestones[i];
      PagodaDay begins = pagoda_day_add_months (milestone->from, -1);
      if (i > 0)
        begins = MAX (begins, plan->milestones[i - 1].due + 1);
      milestone->done
          = find_deed (facts, milestone->kind, FALSE, (PagodaPeriod){ begins, MIN (milestone->due, day) });
      if (milestone->done == PAGODA_DAY_NONE)
        milestone->planned
            = find_deed (facts, milestone->kind, TRUE, (PagodaPeriod){ MAX (begins, day), milestone->due });
      if (milestone->done != PAGODA_DAY_NONE)
        milestone->state = PAGODA_MILESTONE_DONE;
      else if (day < milestone->from)
        milestone->state = PAGODA_MILESTONE_AHEAD;
      else if (day <= milestone->due)
        milestone->state = PAGODA_MILESTONE_DUE;
      else
        milestone->state = facts->recorded == PAGODA_DAY_NONE || milestone->due < facts->recorded
                               ? PAGODA_MILESTONE_UNKNOWN
                               : PAGODA_MILESTONE_MISSED;
    }
}

static gboolean
is_missed (const PagodaSeasonPlan *plan)
{
  for (guint i = 0; i < plan->n_milestones; i++)
    if (plan->milestones[i].state == PAGODA_MILESTONE_MISSED)
      return TRUE;
  return FALSE;
}

static void
judge_outcome (PagodaSeasonPlan *plan, const PagodaSeasonFacts *facts, PagodaDay day)
{
  PagodaPeriod time = { pagoda_day_add_months (plan->window.first, -1), MIN (plan->window.last, day) };

  plan->ordered = PAGODA_DAY_NONE;
  for (gsize i = 0; i < facts->n_purchases && plan->ordered == PAGODA_DAY_NONE; i++)
    if (pagoda_period_contains (time, facts->purchases[i]))
      plan->ordered = facts->purchases[i];
  if (plan->ordered != PAGODA_DAY_NONE)
    plan->outcome = PAGODA_SEASON_ORDERED;
  else if (day > plan->window.last)
    plan->outcome = PAGODA_SEASON_LOST;
  else
    plan->outcome = is_missed (plan) ? PAGODA_SEASON_AT_RISK : PAGODA_SEASON_OPEN;
}

static PagodaSeasonPlan
judge (PagodaPeriod window, const PagodaSeasonFacts *facts, PagodaDay day)
{
  PagodaSeasonPlan plan = { .window = window };

  add_milestones (&plan, facts);
  judge_milestones (&plan, facts, day);
  judge_outcome (&plan, facts, day);
  return plan;
}

PagodaSeasonPlan
pagoda_season_plan (const PagodaBuyingWindow *window, const PagodaSeasonFacts *facts, PagodaDay day)
{
  return judge (find_window (window, day), facts, day);
}

PagodaSeasonPlan
pagoda_season_plan_before (const PagodaBuyingWindow *window, const PagodaSeasonFacts *facts, PagodaDay day)
{
  PagodaPeriod next = find_window (window, day);
  PagodaDay first = pagoda_day_add_months (next.first, -PAGODA_MONTHS);
  int length = (window->last - window->first + PAGODA_MONTHS) % PAGODA_MONTHS;

  return judge ((PagodaPeriod){ first, pagoda_day_add_months (first, length + 1) - 1 }, facts, day);
}

PagodaDay
pagoda_season_plan_engage_by (const PagodaSeasonPlan *plan, PagodaDay day)
{
  const PagodaMilestone *engage = &plan->milestones[0];

  return plan->outcome == PAGODA_SEASON_ORDERED || engage->state == PAGODA_MILESTONE_DONE
             ? pagoda_day_add_months (engage->due + 1, PAGODA_MONTHS) - 1
             : MAX (engage->due, day);
}

const PagodaMilestone *
pagoda_season_plan_due (const PagodaSeasonPlan *plan)
{
  for (guint i = 0; i < plan->n_milestones; i++)
    if (plan->milestones[i].state == PAGODA_MILESTONE_DUE)
      return &plan->milestones[i];
  return NULL;
}

const PagodaMilestone *
pagoda_season_plan_next (const PagodaSeasonPlan *plan)
{
  for (guint i = 0; i < plan->n_milestones; i++)
    {
      const PagodaMilestone *milestone = &plan->milestones[i];
      if ((milestone->state == PAGODA_MILESTONE_DUE || milestone->state == PAGODA_MILESTONE_AHEAD)
          && milestone->planned == PAGODA_DAY_NONE)
        return milestone;
    }
  return NULL;
}
