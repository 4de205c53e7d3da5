/* quarter_load_work.c: what a quarter brought: closings, averages, targets, alerts, visits; and what comes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/quarter-private.h"

#include "session/averages.h"
#include "session/closings.h"
#include "session/credit_book.h"
#include "session/engagements.h"
#include "session/promise_book.h"
#include "session/targets.h"
#include "store/activities.h"

#include <math.h>
#include <string.h>

/* Projects won and lost */

static void
add_words (QuarterRow row, const char *key, guint bits, int n, const char *(*word) (int bit))
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int bit = 0; bit < n; bit++)
    if ((bits >> bit & 1) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? "," : "", word (bit));
  pagoda_quarter_row_text (row, key, words->str);
}

static const char *
loss_word (int bit)
{
  return pagoda_loss_reason_word ((PagodaLossReason)bit);
}

static void
add_closing (const QuarterLoad *load, const PagodaClosings *closings, guint place)
{
  const PagodaRoadmapCase *one = &g_array_index (closings->cases, PagodaRoadmapCase, place);
  const PagodaProject *project = g_ptr_array_index (closings->projects, place);
  QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_CLOSINGS);

  pagoda_quarter_row_customer (row, load, g_array_index (closings->places, guint32, place));
  pagoda_quarter_row_text (row, "project", project->name);
  pagoda_quarter_row_text (row, "state", pagoda_project_state_word (one->state));
  pagoda_quarter_row_day (row, "closed", one->closed);
  if (one->value != PAGODA_AMOUNT_UNKNOWN)
    pagoda_quarter_row_money (row, "value", one->value, FALSE);
  pagoda_quarter_row_text (row, "seller", one->seller);
  if (one->cornerstone != PAGODA_CORNERSTONE_UNKNOWN)
    pagoda_quarter_row_text (row, "cornerstone", pagoda_cornerstone_word (one->cornerstone));
  if (one->state == PAGODA_PROJECT_LOST)
    add_words (row, "losses", one->losses, PAGODA_N_LOSS_REASONS, loss_word);
  if (one->state == PAGODA_PROJECT_LOST && project->analysis != NULL)
    pagoda_quarter_row_text (row, "winner", project->analysis->winner);
  pagoda_quarter_row_text (row, "reason", pagoda_project_reason (project));
}

static void
add_win_rate (const QuarterLoad *load, PagodaQuarter quarter, const PagodaRoadmap *roadmap)
{
  g_autofree char *word = pagoda_quarter_word (quarter);
  QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_WIN_RATE);
  const PagodaWinRate *rate = &roadmap->total;

  pagoda_quarter_row_text (row, "quarter", word);
  pagoda_quarter_row_count (row, "won", rate->won);
  pagoda_quarter_row_count (row, "lost", rate->lost);
  pagoda_quarter_row_count (row, "abandoned", roadmap->abandoned);
  pagoda_quarter_row_share (row, "rate", rate->too_few ? (double)NAN : rate->rate);
  pagoda_quarter_row_share (row, "low", rate->too_few ? (double)NAN : rate->low);
  pagoda_quarter_row_share (row, "high", rate->too_few ? (double)NAN : rate->high);
  pagoda_quarter_row_money (row, "won_value", roadmap->won_value, FALSE);
}

static void
add_losses (const QuarterLoad *load, const PagodaRoadmap *roadmap)
{
  for (guint i = 0; i < roadmap->losses->len; i++)
    {
      const PagodaRoadmapCell *cell = &g_array_index (roadmap->losses, PagodaRoadmapCell, i);
      QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_LOSSES);
      pagoda_quarter_row_text (row, "reason", loss_word (cell->key));
      pagoda_quarter_row_count (row, "lost", cell->rate.lost);
    }
}

static gboolean
load_closings (const QuarterLoad *load, GError **error)
{
  PagodaQuarter before = pagoda_quarter_shift (load->pack->quarter, -1);
  g_autoptr (PagodaClosings) closings
      = pagoda_closings_load (load->database, load->snapshot, load->period.last, load->cancellable, error);

  if (closings == NULL)
    return FALSE;
  for (guint i = 0; i < closings->cases->len; i++)
    {
      const PagodaRoadmapCase *one = &g_array_index (closings->cases, PagodaRoadmapCase, i);
      if ((one->state == PAGODA_PROJECT_WON || one->state == PAGODA_PROJECT_LOST)
          && pagoda_period_contains (load->period, one->closed))
        add_closing (load, closings, i);
    }
  g_autoptr (PagodaRoadmap) roadmap = pagoda_closings_roadmap (closings, load->period);
  g_autoptr (PagodaRoadmap) earlier = pagoda_closings_roadmap (closings, pagoda_quarter_period (before));
  add_win_rate (load, load->pack->quarter, roadmap);
  add_win_rate (load, before, earlier);
  add_losses (load, roadmap);
  return TRUE;
}

/* The law of averages */

static void
add_chain (const QuarterLoad *load, const PagodaAveragesView *view)
{
  for (int step = 0; step < PAGODA_N_CHAIN_STEPS && view->n > 0; step++)
    {
      const PagodaRatio *ratio = &view->steps[step];
      QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_CHAIN);
      pagoda_quarter_row_text (row, "step", pagoda_chain_step_word ((PagodaChainStep)step));
      pagoda_quarter_row_count (row, "count", (gint64)view->counts[step]);
      if (step == PAGODA_STEP_ATTEMPT)
        continue;
      pagoda_quarter_row_count (row, "of", (gint64)ratio->attempts);
      pagoda_quarter_row_share (row, "ratio", ratio->judged ? ratio->share : (double)NAN);
      pagoda_quarter_row_share (row, "low", ratio->attempts > 0 ? ratio->low : (double)NAN);
      pagoda_quarter_row_share (row, "high", ratio->attempts > 0 ? ratio->high : (double)NAN);
    }
}

/* What is still missing is planned with the ratio of all that is on record, as the view of it does. */
static void
add_goal (const QuarterLoad *load, PagodaAverages *averages, const char *person)
{
  PagodaAveragesFilter filter = { .person = person, .period = { G_MININT32 + 1, averages->as_of } };
  g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &filter);
  PagodaQuarterPlan plan = pagoda_averages_view_quarter (view);
  QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_GOALS);

  pagoda_quarter_row_text (row, "person", person);
  pagoda_quarter_row_count (row, "made", plan.made);
  if (plan.wanted == 0)
    return;
  pagoda_quarter_row_count (row, "wanted", plan.wanted);
  pagoda_quarter_row_count (row, "missing", plan.missing);
  if (pagoda_quarter_pack_is_whole (load->pack))
    return;
  pagoda_quarter_row_count (row, "attempts", plan.plan.needed[PAGODA_CONFIDENCE_PLANNED]);
  pagoda_quarter_row_count (row, "workdays", plan.workdays);
}

static gboolean
load_averages (const QuarterLoad *load, GError **error)
{
  PagodaDay first = load->period.first;
  g_autoptr (PagodaAverages) averages
      = pagoda_averages_load (load->database, load->snapshot, load->period.last, load->cancellable, error);

  if (averages == NULL)
    return FALSE;
  PagodaAveragesFilter filter = { .period = load->period };
  g_autoptr (PagodaAveragesView) view = pagoda_averages_view_new (averages, &filter);
  g_autoptr (GPtrArray) persons = pagoda_averages_list_persons (averages);
  add_chain (load, view);
  add_goal (load, averages, NULL);
  for (guint i = 0; i < persons->len; i++)
    if (pagoda_deal_goals_find (averages->goals, persons->pdata[i], first) > 0)
      add_goal (load, averages, persons->pdata[i]);
  return TRUE;
}

/* Targets */

static void
add_renewed (const QuarterLoad *load, const PagodaTargets *targets, const GArray *places, const char *what)
{
  for (guint i = 0; i < places->len; i++)
    {
      const PagodaTargetEntry *entry = &targets->entries[g_array_index (places, guint32, i)];
      QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_RENEWED);
      pagoda_quarter_row_customer (row, load, entry->place);
      pagoda_quarter_row_text (row, "what", what);
      pagoda_quarter_row_day (row, "due", entry->due);
    }
}

static void
add_renewal (const QuarterLoad *load, const PagodaTargets *targets)
{
  const PagodaRenewal *renewal = targets->renewal;
  QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_RENEWAL);

  pagoda_quarter_row_count (row, "start", renewal->start->len);
  pagoda_quarter_row_count (row, "entered", renewal->entered->len);
  pagoda_quarter_row_count (row, "entered_needed", renewal->entered_needed);
  pagoda_quarter_row_count (row, "entered_missing", renewal->entered_missing);
  pagoda_quarter_row_count (row, "converted", renewal->converted->len);
  pagoda_quarter_row_count (row, "converted_needed", renewal->converted_needed);
  pagoda_quarter_row_count (row, "converted_missing", renewal->converted_missing);
  pagoda_quarter_row_count (row, "dropped", renewal->dropped->len);
  pagoda_quarter_row_count (row, "left", renewal->left->len);
  add_renewed (load, targets, renewal->entered, "entered");
  add_renewed (load, targets, renewal->converted, "converted");
  add_renewed (load, targets, renewal->dropped, "dropped");
  add_renewed (load, targets, renewal->left, "left");
}

static void
add_next_targets (const QuarterLoad *load, const PagodaTargets *targets, PagodaDay last)
{
  for (gsize i = 0; i < targets->n; i++)
    {
      const PagodaTargetEntry *entry = &targets->entries[i];
      if (!pagoda_target_entry_is_pursued (entry) || entry->due > last)
        continue;
      QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_NEXT_TARGETS);
      pagoda_quarter_row_customer (row, load, entry->place);
      pagoda_quarter_row_text (row, "tier", pagoda_target_tier_word (entry->tier));
      pagoda_quarter_row_day (row, "due", entry->due);
      pagoda_quarter_row_count (row, "overdue", entry->overdue);
    }
}

static PagodaPeriod
next_period (const QuarterLoad *load)
{
  return pagoda_quarter_period (pagoda_quarter_shift (load->pack->quarter, 1));
}

static gboolean
load_targets (const QuarterLoad *load, GError **error)
{
  g_autoptr (PagodaTargets) targets
      = pagoda_targets_load (load->database, load->snapshot, load->period.last, error);

  if (targets == NULL)
    return FALSE;
  add_renewal (load, targets);
  add_next_targets (load, targets, next_period (load).last);
  return TRUE;
}

/* Alerts, and whom to engage */

static void
add_decline (const QuarterLoad *load, const PagodaDeclines *declines, const PagodaDeclineAlert *alert)
{
  const PagodaDecline *decline = &alert->decline;
  const PagodaDeclineAnswer *answer = pagoda_declines_find_answer (declines, alert->place);
  QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_DECLINES);

  pagoda_quarter_row_customer (row, load, alert->place);
  pagoda_quarter_row_text (row, "level", pagoda_decline_level_word (decline->level));
  pagoda_quarter_row_count (row, "silence", decline->silence);
  pagoda_quarter_row_count (row, "gap", (gint64)lround (decline->gap));
  if (decline->profit.told)
    {
      pagoda_quarter_row_money (row, "recent", decline->profit.recent, FALSE);
      pagoda_quarter_row_money (row, "expected", MIN (decline->profit.season, decline->profit.past), FALSE);
    }
  pagoda_quarter_row_money (row, "stake", decline->stake, FALSE);
  if (answer != NULL)
    pagoda_quarter_row_text (row, "cause", pagoda_decline_cause_word (answer->cause));
}

static void
add_engagement (const QuarterLoad *load, const PagodaEngagement *engagement)
{
  QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_NEXT_ENGAGEMENTS);

  pagoda_quarter_row_customer (row, load, engagement->place);
  pagoda_quarter_row_day (row, "engage_by", engagement->engage_by);
  pagoda_quarter_row_day (row, "next_order", engagement->next.day);
  pagoda_quarter_row_day (row, "season_first", engagement->season.first);
  if (engagement->season.first != PAGODA_DAY_NONE)
    pagoda_quarter_row_day (row, "season_last", engagement->season.last);
}

static gboolean
load_rhythms (const QuarterLoad *load, GError **error)
{
  g_autoptr (PagodaRhythms) rhythms = pagoda_rhythms_new (load->snapshot, load->period.last);
  g_autoptr (PagodaAlertBook) book = pagoda_alert_book_new (rhythms, load->cancellable, error);
  g_autoptr (PagodaEngagements) engagements
      = book != NULL ? pagoda_engagements_load (load->database, book, load->cancellable, error) : NULL;

  if (engagements == NULL)
    return FALSE;
  for (guint i = 0; i < book->alerts->len; i++)
    add_decline (load, engagements->declines, &g_array_index (book->alerts, PagodaDeclineAlert, i));
  for (guint i = 0; i < engagements->list->len; i++)
    add_engagement (load, &g_array_index (engagements->list, PagodaEngagement, i));
  return TRUE;
}

static gboolean
load_credit (const QuarterLoad *load, GError **error)
{
  g_autoptr (PagodaCreditBook) book
      = pagoda_credit_book_load (load->database, load->snapshot, load->period.last, error);

  for (guint i = 0; book != NULL && i < book->entries->len; i++)
    {
      const PagodaCreditEntry *entry = &g_array_index (book->entries, PagodaCreditEntry, i);
      if (!entry->alerts)
        continue;
      QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_CREDIT);
      pagoda_quarter_row_customer (row, load, entry->place);
      pagoda_quarter_row_money (row, "open", entry->account.open, FALSE);
      pagoda_quarter_row_money (row, "overdue", entry->account.overdue, FALSE);
      pagoda_quarter_row_text (row, "age", pagoda_receivable_age_word (entry->alert.worst));
      if (entry->account.limit != PAGODA_NO_LIMIT)
        pagoda_quarter_row_money (row, "limit", entry->account.limit, FALSE);
      pagoda_quarter_row_count (row, "over_limit", entry->alert.over_limit);
    }
  return book != NULL;
}

gboolean
pagoda_quarter_load_work (const QuarterLoad *load, GError **error)
{
  return load_closings (load, error) && load_averages (load, error) && load_targets (load, error)
         && load_rhythms (load, error) && load_credit (load, error);
}

/* Visits */

typedef struct
{
  const char *person; /* "": nobody in particular */
  guint planned;      /* for a day of the quarter */
  guint kept;
  guint cancelled;
  guint unplanned;
} VisitTally;

/* Of those planned for the quarter each counts once, whenever it was done by the day of the pack; one without
 * a plan where it was done. */
static void
count_visit (VisitTally *tally, const PagodaActivity *visit, PagodaPeriod quarter, PagodaDay as_of)
{
  gboolean done = visit->state == PAGODA_ACTIVITY_DONE;
  PagodaDay planned = done ? visit->planned : visit->day;

  if (done && planned == PAGODA_DAY_NONE)
    tally->unplanned += pagoda_period_contains (quarter, visit->day) && visit->day <= as_of;
  else if (pagoda_period_contains (quarter, planned))
    {
      tally->planned++;
      tally->kept += done && visit->day <= as_of;
      tally->cancelled += visit->state == PAGODA_ACTIVITY_CANCELLED
                          && (visit->cancelled == PAGODA_DAY_NONE || visit->cancelled <= as_of);
    }
}

static VisitTally *
find_tally (GArray *tallies, const char *person)
{
  for (guint i = 0; i < tallies->len; i++)
    if (strcmp (g_array_index (tallies, VisitTally, i).person, person) == 0)
      return &g_array_index (tallies, VisitTally, i);
  VisitTally tally = { .person = person };
  g_array_append_val (tallies, tally);
  return &g_array_index (tallies, VisitTally, tallies->len - 1);
}

static int
compare_tallies (gconstpointer a, gconstpointer b)
{
  return strcmp (((const VisitTally *)a)->person, ((const VisitTally *)b)->person);
}

static void
add_visits (const QuarterLoad *load, const VisitTally *tally)
{
  gint64 enough = pagoda_snapshot_get_rules (load->snapshot)->values[PAGODA_RULE_ENOUGH_CASES];
  QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_VISITS);

  pagoda_quarter_row_text (row, "person", tally->person);
  pagoda_quarter_row_count (row, "planned", tally->planned);
  pagoda_quarter_row_count (row, "kept", tally->kept);
  pagoda_quarter_row_count (row, "cancelled", tally->cancelled);
  pagoda_quarter_row_count (row, "open", (gint64)tally->planned - tally->kept - tally->cancelled);
  pagoda_quarter_row_count (row, "unplanned", tally->unplanned);
  pagoda_quarter_row_count (row, "done", (gint64)tally->kept + tally->unplanned);
  if (tally->planned >= enough)
    pagoda_quarter_row_share (row, "share", (double)tally->kept / tally->planned);
}

static void
load_visits (const QuarterLoad *load, const GPtrArray *activities)
{
  PagodaPeriod quarter = pagoda_quarter_period (load->pack->quarter);
  g_autoptr (GArray) tallies = g_array_new (FALSE, FALSE, sizeof (VisitTally));
  VisitTally all = { .person = NULL };

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      VisitTally one = { .person = activity->person != NULL ? activity->person : "" };
      if (!pagoda_activity_is_visit (activity->kind))
        continue;
      count_visit (&one, activity, quarter, load->period.last);
      if (one.planned + one.unplanned == 0)
        continue;
      VisitTally *tally = find_tally (tallies, one.person);
      count_visit (tally, activity, quarter, load->period.last);
      count_visit (&all, activity, quarter, load->period.last);
    }
  g_array_sort (tallies, compare_tallies);
  for (guint i = 0; i < tallies->len; i++)
    add_visits (load, &g_array_index (tallies, VisitTally, i));
  if (tallies->len > 0)
    add_visits (load, &all);
}

/* What the next quarter begins with */

static void
load_next_visits (const QuarterLoad *load, const GPtrArray *activities)
{
  PagodaPeriod next = next_period (load);

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      gboolean done = activity->state == PAGODA_ACTIVITY_DONE;
      PagodaDay planned = done ? activity->planned : activity->day;
      gssize place = pagoda_snapshot_find (load->snapshot, activity->customer);
      if (!pagoda_activity_is_visit (activity->kind) || activity->state == PAGODA_ACTIVITY_CANCELLED
          || planned == PAGODA_DAY_NONE || !pagoda_period_contains (next, planned) || place < 0)
        continue;
      QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_NEXT_VISITS);
      pagoda_quarter_row_day (row, "day", planned);
      pagoda_quarter_row_customer (row, load, (gsize)place);
      pagoda_quarter_row_text (row, "kind", pagoda_activity_kind_word (activity->kind));
      pagoda_quarter_row_text (row, "person", activity->person);
    }
}

static gboolean
load_next_promises (const QuarterLoad *load, GError **error)
{
  PagodaDay as_of = load->period.last;
  g_autoptr (PagodaPromiseBook) book
      = pagoda_promise_book_load (load->database, PAGODA_ID_NONE, as_of, error);

  for (guint i = 0; book != NULL && i < book->promises->len; i++)
    {
      const PagodaPromise *promise = g_ptr_array_index (book->promises, i);
      gssize place = pagoda_snapshot_find (load->snapshot, promise->customer);
      PagodaDay due = pagoda_promise_due_on (promise, as_of);
      if (pagoda_promise_state_on (promise, as_of) != PAGODA_PROMISE_OPEN || due > next_period (load).last
          || place < 0)
        continue;
      QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_NEXT_PROMISES);
      pagoda_quarter_row_day (row, "due", due);
      pagoda_quarter_row_text (row, "title", promise->title);
      pagoda_quarter_row_customer (row, load, (gsize)place);
      pagoda_quarter_row_text (row, "owner", promise->owner);
      pagoda_quarter_row_count (row, "late", due < as_of);
    }
  return book != NULL;
}

gboolean
pagoda_quarter_load_plan (const QuarterLoad *load, GError **error)
{
  PagodaPeriod since = { load->period.first, G_MAXINT32 };
  g_autoptr (GPtrArray) activities = pagoda_activities_of_period (load->database, since, error);

  if (activities == NULL)
    return FALSE;
  load_visits (load, activities);
  load_next_visits (load, activities);
  return load_next_promises (load, error);
}
