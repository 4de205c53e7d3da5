/* averages_view.c: what a choice of attempts tells.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/averages.h"

#include "session/holidays.h"

#include <math.h>

const double pagoda_confidences[PAGODA_N_CONFIDENCES] = { 0.5, 0.8, 0.95 };

static gboolean
has_tag (const PagodaSnapshot *snapshot, guint32 place, const char *tag)
{
  for (guint i = 0; i < pagoda_snapshot_get_n_tags (snapshot); i++)
    if (g_str_equal (pagoda_snapshot_get_tag (snapshot, i), tag))
      return pagoda_snapshot_has_tag (snapshot, place, i);
  return FALSE;
}

static gboolean
is_in_segment (const PagodaAverages *averages, const PagodaSegment *segment, guint32 place)
{
  switch (segment->kind)
    {
    case PAGODA_SEGMENT_ALL:
      return TRUE;
    case PAGODA_SEGMENT_CLASS:
      return averages->classes[place] == segment->value;
    case PAGODA_SEGMENT_TIER:
      return averages->tiers[place] == segment->value;
    case PAGODA_SEGMENT_REGION:
      return g_str_equal (pagoda_snapshot_get_province (averages->snapshot, place), segment->text);
    case PAGODA_SEGMENT_TAG:
      return has_tag (averages->snapshot, place, segment->text);
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
is_of_person (const PagodaAveragesFilter *filter, const char *person)
{
  return filter->person == NULL || g_strcmp0 (filter->person, person) == 0;
}

guint32
pagoda_averages_place_of (const PagodaAverages *averages, const PagodaAttempt *attempt)
{
  return averages->places[attempt - (const PagodaAttempt *)(gpointer)averages->chain->attempts->data];
}

/* TRUE for each customer that the search finds, and for one more; NULL where nothing is searched for. */
static gboolean *
find_customers (const PagodaAveragesView *view)
{
  const PagodaSnapshot *snapshot = view->averages->snapshot;
  gsize n = pagoda_snapshot_get_n_customers (snapshot);

  if (view->filter.search == NULL || *view->filter.search == '\0')
    return NULL;
  gboolean *found = g_new0 (gboolean, n + 1);
  g_autofree guint32 *places = g_new (guint32, n + 1);
  gsize n_found = pagoda_snapshot_search (snapshot, view->filter.search, places);
  for (gsize i = 0; i < n_found; i++)
    found[places[i]] = TRUE;
  return found;
}

static gboolean
is_in_view (const PagodaAveragesView *view, guint32 place)
{
  return (view->found == NULL || view->found[place])
         && is_in_segment (view->averages, &view->filter.segment, place);
}

static void
choose_attempts (PagodaAveragesView *view)
{
  const PagodaAverages *averages = view->averages;
  const GArray *attempts = averages->chain->attempts;
  int reach = (int)pagoda_snapshot_get_rules (averages->snapshot)->values[PAGODA_RULE_CHAIN_DAYS];

  view->attempts = g_new (const PagodaAttempt *, attempts->len + 1);
  for (guint i = 0; i < attempts->len; i++)
    {
      const PagodaAttempt *attempt = &g_array_index (attempts, PagodaAttempt, i);
      if (!pagoda_period_contains (view->filter.period, attempt->day)
          || !is_of_person (&view->filter, attempt->person) || !is_in_view (view, averages->places[i]))
        continue;
      view->attempts[view->n++] = attempt;
      if (!attempt->in_vain && attempt->furthest < PAGODA_STEP_DEAL
          && attempt->day + reach >= averages->as_of)
        view->young++;
    }
}

PagodaRatio
pagoda_averages_judge (const PagodaAverages *averages, guint64 attempts, guint64 successes)
{
  return pagoda_ratio (attempts, successes,
                       pagoda_snapshot_get_rules (averages->snapshot)->values[PAGODA_RULE_JUDGED_ATTEMPTS]);
}

PagodaAveragesView *
pagoda_averages_view_new (PagodaAverages *averages, const PagodaAveragesFilter *filter)
{
  PagodaAveragesView *view = g_new0 (PagodaAveragesView, 1);

  view->averages = pagoda_averages_ref (averages);
  view->filter = *filter;
  view->filter.person = g_strdup (filter->person);
  view->filter.segment.text = g_strdup (filter->segment.text);
  view->filter.search = g_strdup (filter->search);
  view->found = find_customers (view);
  choose_attempts (view);
  pagoda_chain_count (view->attempts, view->n, view->counts);
  for (int step = 0; step < PAGODA_N_CHAIN_STEPS; step++)
    view->steps[step] = pagoda_averages_judge (averages, view->counts[MAX (step, 1) - 1], view->counts[step]);
  view->whole = pagoda_averages_judge (averages, view->n, view->counts[PAGODA_STEP_DEAL]);
  return view;
}

void
pagoda_averages_view_free (PagodaAveragesView *view)
{
  if (view == NULL)
    return;
  pagoda_averages_unref (view->averages);
  g_free ((char *)view->filter.person);
  g_free ((char *)view->filter.segment.text);
  g_free ((char *)view->filter.search);
  g_free (view->found);
  g_free (view->attempts);
  g_free (view);
}

/* Groups */

static gboolean
is_of_texts (PagodaAveragesGrouping by)
{
  return by == PAGODA_GROUP_PERSON || by == PAGODA_GROUP_REGION;
}

/* The group of @attempt, without counts. */
static PagodaAveragesGroup
group_of (const PagodaAveragesView *view, const PagodaAttempt *attempt, PagodaAveragesGrouping by)
{
  const PagodaAverages *averages = view->averages;
  guint32 place = pagoda_averages_place_of (averages, attempt);
  PagodaAveragesGroup group = { 0 };
  int year, month;

  switch (by)
    {
    case PAGODA_GROUP_PERSON:
      group.text = attempt->person;
      break;
    case PAGODA_GROUP_REGION:
      group.text = pagoda_snapshot_get_province (averages->snapshot, place);
      group.text = *group.text != '\0' ? group.text : NULL;
      break;
    case PAGODA_GROUP_MONTH:
      pagoda_day_to_ymd (attempt->day, &year, &month, NULL);
      group.number = pagoda_day_from_ymd (year, month, 1);
      break;
    case PAGODA_GROUP_CLASS:
      group.number = averages->classes[place];
      break;
    case PAGODA_GROUP_TIER:
      group.number = averages->tiers[place];
      break;
    }
  return group;
}

gboolean
pagoda_averages_view_is_in_group (const PagodaAveragesView *view,
                                  const PagodaAttempt *attempt,
                                  const PagodaAveragesGroup *group,
                                  PagodaAveragesGrouping by)
{
  PagodaAveragesGroup own = group_of (view, attempt, by);

  return own.number == group->number && g_strcmp0 (own.text, group->text) == 0;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const PagodaAveragesGroup *one = a;
  const PagodaAveragesGroup *other = b;

  return one->number < other->number ? -1 : one->number > other->number;
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  const PagodaAveragesGroup *one = a;
  const PagodaAveragesGroup *other = b;

  if (one->counts[0] != other->counts[0])
    return one->counts[0] > other->counts[0] ? -1 : 1;
  return g_strcmp0 (one->text, other->text);
}

GArray *
pagoda_averages_view_group (const PagodaAveragesView *view, PagodaAveragesGrouping by)
{
  gboolean texts = is_of_texts (by);
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (PagodaAveragesGroup));
  g_autoptr (GHashTable) places
      = g_hash_table_new (texts ? g_str_hash : g_direct_hash, texts ? g_str_equal : g_direct_equal);

  for (gsize i = 0; i < view->n; i++)
    {
      PagodaAveragesGroup group = group_of (view, view->attempts[i], by);
      gconstpointer key = !texts ? GINT_TO_POINTER (group.number) : group.text != NULL ? group.text : "";
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (places, key));
      if (place == 0)
        {
          g_array_append_val (groups, group);
          place = groups->len;
          g_hash_table_insert (places, (gpointer)key, GUINT_TO_POINTER (place));
        }
      for (int step = 0; step <= (int)view->attempts[i]->furthest; step++)
        g_array_index (groups, PagodaAveragesGroup, place - 1).counts[step]++;
    }
  g_array_sort (groups, texts ? compare_sizes : compare_numbers);
  return groups;
}

/* Plans */

PagodaAttemptPlan
pagoda_averages_view_plan (const PagodaAveragesView *view, guint deals)
{
  PagodaPosterior posterior = pagoda_posterior (view->whole.attempts, view->whole.successes);
  PagodaAttemptPlan plan = { .deals = deals, .average = (double)NAN };

  for (int i = 0; i < PAGODA_N_CONFIDENCES; i++)
    plan.needed[i] = pagoda_attempts_needed (posterior, deals, pagoda_confidences[i]);
  if (view->whole.successes > 0)
    plan.average = deals / view->whole.share;
  return plan;
}

GPtrArray *
pagoda_averages_view_deals (const PagodaAveragesView *view, PagodaPeriod period)
{
  const PagodaAverages *averages = view->averages;
  GPtrArray *deals = g_ptr_array_new ();

  for (guint i = 0; i < averages->chain->deals->len; i++)
    {
      const PagodaChainDeal *deal = &g_array_index (averages->chain->deals, PagodaChainDeal, i);
      guint32 place = (guint32)pagoda_snapshot_find (averages->snapshot, deal->customer);
      if (pagoda_period_contains (period, deal->day) && is_of_person (&view->filter, deal->person)
          && is_in_view (view, place))
        g_ptr_array_add (deals, (gpointer)deal);
    }
  return deals;
}

PagodaQuarterPlan
pagoda_averages_view_quarter (const PagodaAveragesView *view)
{
  const PagodaAverages *averages = view->averages;
  PagodaQuarterPlan plan = { .quarter = pagoda_period_quarter (averages->as_of) };
  PagodaPeriod left = { averages->as_of, plan.quarter.last };
  g_autoptr (GPtrArray) deals = pagoda_averages_view_deals (view, plan.quarter);

  plan.wanted = pagoda_deal_goals_find (averages->goals, view->filter.person, plan.quarter.first);
  plan.made = deals->len;
  plan.missing = plan.wanted > plan.made ? plan.wanted - plan.made : 0;
  plan.workdays = pagoda_snapshot_count_workdays (averages->snapshot, left);
  plan.plan = pagoda_averages_view_plan (view, plan.missing);
  return plan;
}
