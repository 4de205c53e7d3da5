/* layers.c: how far the five layers of a sample's key account are worked.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many layers are passed is drawn first; each layer is then filled so that it is, or is not.
 */
#include "sample/account-private.h"

#include <string.h>

#include "sample/dice.h"

#define YEAR_DAYS 365

PagodaDay
pagoda_sample_draw_work_day (const LayerStory *story, int earliest, int latest)
{
  PagodaDay span = story->work.last - story->work.first;
  PagodaDay day
      = story->work.first + span * pagoda_dice_between (story->source->dice, earliest, latest) / 100;
  PagodaDay workday = pagoda_sample_calendar_previous (story->source->calendar, day);

  return workday != PAGODA_DAY_NONE && workday >= story->work.first ? workday : day;
}

/* L1 */

static char *
draw_fact_value (const LayerStory *story, PagodaFactKind kind)
{
  const PagodaSampleAccount *account = story->account;
  const PagodaSampleWords *words = story->source->words;
  GRand *dice = story->source->dice;
  gint64 revenue = account->life.revenue;

  switch (kind)
    {
    case PAGODA_FACT_FOUNDED:
      return g_strdup_printf ("%d", pagoda_dice_between (dice, 1984, 2016));
    case PAGODA_FACT_HEADCOUNT:
      return g_strdup_printf ("%d", pagoda_dice_between (dice, 6, 150) * 10 + (int)(revenue / 20000));
    case PAGODA_FACT_BUSINESS:
      return g_strdup (account->customer->trade);
    case PAGODA_FACT_REVENUE:
      return g_strdup_printf ("%" G_GINT64_FORMAT,
                              pagoda_dice_scatter (dice, revenue, 2000, 9000) / 100000 * 100000);
    case PAGODA_FACT_BUDGET:
      return g_strdup_printf ("%" G_GINT64_FORMAT,
                              MAX (pagoda_dice_scatter (dice, revenue, 115, 500) / 10000, 1) * 10000);
    case PAGODA_FACT_SUPPLIERS:
      return g_strdup (pagoda_sample_list_pick_word (&words->rivals, dice));
    case PAGODA_FACT_REGION:
      return g_strconcat (account->customer->province, account->customer->city, NULL);
    case PAGODA_FACT_ADDRESS:
      return g_strconcat (account->customer->district, account->customer->address, NULL);
    case PAGODA_FACT_BUYING_POWER:
    case PAGODA_FACT_ATTRACTIVENESS:
      return g_strdup_printf ("%d", pagoda_dice_between (dice, 2, 5));
    case PAGODA_FACT_DIFFICULTY:
      return g_strdup_printf ("%d", pagoda_dice_between (dice, 1, 4));
    }
  g_assert_not_reached ();
}

static void
add_fact (const LayerStory *story, PagodaFactKind kind, PagodaDay from)
{
  PagodaFact *fact = g_new0 (PagodaFact, 1);

  fact->kind = kind;
  fact->from = from;
  fact->value = draw_fact_value (story, kind);
  fact->source
      = g_strdup (pagoda_sample_list_pick_word (&story->source->words->fact_sources, story->source->dice));
  g_ptr_array_add (story->account->layers->facts, fact);
}

/* Where the information layer is passed, one fact at the most is missing.  What was asked last is the
 * headcount. */
static void
draw_facts (const LayerStory *story)
{
  GRand *dice = story->source->dice;
  int left_out = pagoda_dice_between (dice, 0, PAGODA_N_FACTS - 1);
  int latest = story->depth >= 1 ? 15 : 100;

  for (int kind = 0; kind < PAGODA_N_FACT_KINDS; kind++)
    if (story->depth >= 1 ? kind != left_out : pagoda_dice_chance (dice, 45))
      add_fact (story, (PagodaFactKind)kind, pagoda_sample_draw_work_day (story, 0, latest));
  add_fact (story, PAGODA_FACT_HEADCOUNT, story->work.last);
}

/* L2 */

/* The states of a barrier from the day it was found to what has come of it. */
static void
draw_states (const LayerStory *story, PagodaBarrier *barrier)
{
  GRand *dice = story->source->dice;
  int of_hundred = pagoda_dice_between (dice, 0, 99);
  const char *waived = pagoda_sample_list_pick_word (&story->source->words->waive_reasons, dice);
  PagodaDay found = pagoda_sample_draw_work_day (story, 5, 15);
  PagodaDay worked = pagoda_sample_draw_work_day (story, 18, 28);
  PagodaDay ended = pagoda_sample_draw_work_day (story, 30, story->depth >= 2 ? 40 : 100);
  gboolean is_over = story->depth >= 2 || of_hundred < 30;

  g_ptr_array_add (barrier->states, pagoda_dated_new (found, PAGODA_BARRIER_OPEN, NULL));
  if (is_over || of_hundred < 65)
    g_ptr_array_add (barrier->states, pagoda_dated_new (worked, PAGODA_BARRIER_WORKING, NULL));
  if (is_over && of_hundred % 6 == 0)
    g_ptr_array_add (barrier->states, pagoda_dated_new (ended, PAGODA_BARRIER_WAIVED, waived));
  else if (is_over)
    g_ptr_array_add (barrier->states, pagoda_dated_new (ended, PAGODA_BARRIER_CLEARED, NULL));
}

static PagodaBarrier *
add_barrier (const LayerStory *story, const char *const *row)
{
  PagodaBarrier *barrier = pagoda_barrier_new ();
  GRand *dice = story->source->dice;

  if (!pagoda_barrier_kind_parse (row[PAGODA_BARRIER_WORD_KIND], &barrier->kind)
      || !pagoda_barrier_way_parse (row[PAGODA_BARRIER_WORD_WAY], &barrier->way))
    g_error ("data/sample: %s is no barrier", row[PAGODA_BARRIER_WORD_TITLE]);
  barrier->severity = row[PAGODA_BARRIER_WORD_SEVERITY][0] - '0';
  barrier->title = g_strdup (row[PAGODA_BARRIER_WORD_TITLE]);
  barrier->description = g_strdup (row[PAGODA_BARRIER_WORD_DESCRIPTION]);
  barrier->owner = g_strdup (pagoda_sample_account_owner (story->account, story->work.last));
  barrier->due = story->source->calendar->history.last + pagoda_dice_between (dice, -20, 90);
  g_ptr_array_add (story->account->layers->barriers, barrier);
  return barrier;
}

static void
choose_strategy (const LayerStory *story, PagodaStrategy strategy, PagodaDay from)
{
  PagodaStrategyChoice *choice = g_new0 (PagodaStrategyChoice, 1);
  GRand *dice = story->source->dice;

  choice->strategy = strategy;
  choice->from = from;
  choice->review = PAGODA_DAY_NONE;
  if (strategy == PAGODA_STRATEGY_WATCH)
    choice->review = story->source->calendar->history.last + pagoda_dice_between (dice, -5, 60);
  else
    choice->breakthrough
        = g_strdup (pagoda_sample_list_pick_word (&story->source->words->breakthroughs, dice));
  g_ptr_array_add (story->account->layers->strategies, choice);
}

static void
say (const LayerStory *story, PagodaStatementKind kind, PagodaDay from, int value, const char *reason)
{
  g_ptr_array_add (story->account->layers->statements[kind], pagoda_dated_new (from, value, reason));
}

static void
draw_barriers (const LayerStory *story)
{
  const GPtrArray *rows = story->source->words->barriers.rows;
  GRand *dice = story->source->dice;
  int n = story->depth == 0 ? pagoda_dice_between (dice, 0, 1) : pagoda_dice_between (dice, 1, 3);
  int first = pagoda_dice_between (dice, 0, (int)rows->len - 1);

  if (story->depth >= 2 && pagoda_dice_chance (dice, 20))
    say (story, PAGODA_STATEMENT_NO_BARRIER, pagoda_sample_draw_work_day (story, 5, 15), 1, NULL);
  else
    for (int i = 0; i < n; i++)
      draw_states (story, add_barrier (story, rows->pdata[(guint)(first + 3 * i) % rows->len]));

  PagodaDay day = pagoda_sample_draw_work_day (story, 16, 30);
  if (story->depth >= 2 || (story->depth == 1 && pagoda_dice_chance (dice, 50)))
    choose_strategy (story, PAGODA_STRATEGY_ATTACK, day);
  else if (story->depth == 1 && pagoda_dice_chance (dice, 40))
    choose_strategy (story, PAGODA_STRATEGY_WATCH, day);
  if (story->depth >= 4)
    {
      PagodaBarrier *ours = add_barrier (story, rows->pdata[0]);
      ours->side = PAGODA_BARRIER_AGAINST_OTHERS;
      ours->due = PAGODA_DAY_NONE;
      g_ptr_array_add (ours->states, pagoda_dated_new (day, PAGODA_BARRIER_OPEN, NULL));
    }
}

/* L5 */

static void
add_value (const LayerStory *story, PagodaValueKind kind, PagodaDay from)
{
  GRand *dice = story->source->dice;
  const char *const *row
      = pagoda_sample_list_pick_of (&story->source->words->values, pagoda_value_kind_word (kind), dice);
  PagodaValue *value = g_new0 (PagodaValue, 1);

  value->kind = kind;
  value->title = g_strdup (row[PAGODA_TITLED_TITLE]);
  value->evidence = g_strdup (row[PAGODA_TITLED_EVIDENCE]);
  value->from = from;
  value->unique = pagoda_dice_chance (dice, 30);
  g_ptr_array_add (story->account->layers->values, value);
}

static void
add_lock_in (const LayerStory *story, PagodaDay from)
{
  const char *const *row = pagoda_sample_list_pick (&story->source->words->lock_ins, story->source->dice);
  PagodaLockIn *lock_in = g_new0 (PagodaLockIn, 1);

  if (!pagoda_lock_in_kind_parse (row[PAGODA_TITLED_KIND], &lock_in->kind))
    g_error ("data/sample: %s is no lock-in", row[PAGODA_TITLED_TITLE]);
  lock_in->title = g_strdup (row[PAGODA_TITLED_TITLE]);
  lock_in->evidence = g_strdup (row[PAGODA_TITLED_EVIDENCE]);
  lock_in->from = from;
  lock_in->until = lock_in->kind == PAGODA_LOCK_IN_STRATEGIC_AGREEMENT
                       ? story->source->calendar->history.last + YEAR_DAYS
                       : PAGODA_DAY_NONE;
  g_ptr_array_add (story->account->layers->lock_ins, lock_in);
}

static void
draw_values (const LayerStory *story)
{
  GRand *dice = story->source->dice;
  PagodaDay day = pagoda_sample_draw_work_day (story, 85, 100);
  gboolean emotional = pagoda_dice_chance (dice, 50);

  if (story->depth >= 4 || (story->depth == 3 && pagoda_dice_chance (dice, 50)))
    add_value (story, PAGODA_VALUE_BUSINESS, day);
  if (story->depth < 5)
    return;
  add_value (story, emotional ? PAGODA_VALUE_PERSONAL_EMOTIONAL : PAGODA_VALUE_PERSONAL_RATIONAL, day);
  add_lock_in (story, story->work.last);
  if (pagoda_dice_chance (dice, 40))
    add_value (story, PAGODA_VALUE_STRATEGIC, story->work.last);
}

/* What is arranged with the account as a whole */

static void
draw_arrangements (const LayerStory *story)
{
  GRand *dice = story->source->dice;
  const char *const *dealer = pagoda_sample_list_pick (&story->source->words->dealers, dice);
  const char *reason = pagoda_sample_list_pick_word (&story->source->words->card_reasons, dice);
  PagodaDay day = pagoda_sample_draw_work_day (story, 60, 100);

  if (pagoda_dice_chance (dice, 8))
    say (story, PAGODA_STATEMENT_LAYER, story->work.last, (story->depth + 2) % PAGODA_N_LAYERS, reason);
  if (pagoda_dice_chance (dice, 10))
    say (story, PAGODA_STATEMENT_CADENCE, day, pagoda_dice_between (dice, 1, 4) * 7, NULL);
  if (!pagoda_dice_chance (dice, 10))
    return;
  PagodaDealerAgreement *agreement = g_new0 (PagodaDealerAgreement, 1);
  agreement->from = day;
  agreement->dealer = g_strdup (dealer[0]);
  agreement->agreement = g_strdup (dealer[1]);
  g_ptr_array_add (story->account->layers->dealers, agreement);
}

/* Who came to us lately was in the plan before; not everybody notes that the target was reached. */
static void
draw_reached_target (const LayerStory *story)
{
  const PagodaSampleLife *life = &story->account->life;

  if (life->role != PAGODA_SAMPLE_ACTIVE || life->buying.first < story->source->calendar->history.last - 400)
    return;
  PagodaTarget *target = pagoda_target_new ();
  target->entered = MAX (life->known_from, life->buying.first - 200);
  target->due = pagoda_day_add_months (target->entered, 9);
  if (life->size % 2 == 0)
    {
      target->outcome = PAGODA_TARGET_CONVERTED;
      target->ended = MIN (life->buying.first + 14, story->source->calendar->history.last);
    }
  g_ptr_array_add (story->account->layers->targets, target);
}

/* Prospects are in the plan; some need more time, some are given up. */
static void
draw_target (const LayerStory *story)
{
  GRand *dice = story->source->dice;
  const PagodaSampleWords *words = story->source->words;
  PagodaDay last = story->source->calendar->history.last;
  int of_hundred = pagoda_dice_between (dice, 0, 99);
  int quarters = pagoda_dice_between (dice, 1, 4);

  if (story->account->life.role != PAGODA_SAMPLE_PROSPECT)
    return;
  PagodaTarget *target = pagoda_target_new ();
  target->entered = pagoda_sample_draw_work_day (story, 0, 60);
  target->due = pagoda_day_add_months (target->entered, 3 * quarters);
  if (of_hundred < 10)
    {
      target->outcome = PAGODA_TARGET_DROPPED;
      target->ended = pagoda_sample_draw_work_day (story, 70, 100);
      target->reason = g_strdup (pagoda_sample_list_pick_word (&words->drop_reasons, dice));
    }
  else if (target->due < last && of_hundred < 60)
    {
      target->extended = pagoda_sample_draw_work_day (story, 60, 100);
      target->extended_due = pagoda_day_add_months (target->due, 6);
      target->extension_reason = g_strdup (pagoda_sample_list_pick_word (&words->extension_reasons, dice));
    }
  g_ptr_array_add (story->account->layers->targets, target);
}

/* Larger accounts are worked further.  Nobody comes to the relationship layer without people to know. */
static int
draw_depth (const PagodaSampleAccount *account, GRand *dice)
{
  static const int prospects[] = { 0, 0, 0, 1, 1, 1, 2, 2, 3, 3 };
  static const int large[] = { 0, 0, 1, 1, 1, 2, 2, 3, 3, 4 };
  static const int largest[] = { 0, 1, 2, 2, 3, 3, 4, 4, 5, 5 };
  const int *depths = account->life.role == PAGODA_SAMPLE_PROSPECT ? prospects
                      : account->life.size > 95000                 ? largest
                                                                   : large;
  int depth = depths[pagoda_dice_between (dice, 0, G_N_ELEMENTS (large) - 1)];

  return account->contacts->len < 2 ? MIN (depth, 3) : depth;
}

void
pagoda_sample_draw_layers (PagodaSampleAccount *account, PagodaSampleSource *source)
{
  LayerStory story = { .account = account, .source = source };
  PagodaDay last = source->calendar->history.last;

  if (!pagoda_sample_is_key_account (account))
    return;
  /* Most accounts have news of these weeks, others were left alone for months. */
  int quiet = pagoda_dice_chance (source->dice, 80) ? pagoda_dice_between (source->dice, 0, 25)
                                                    : pagoda_dice_between (source->dice, 31, 120);
  int days = pagoda_dice_between (source->dice, 250, 700);
  story.work.first = MIN (MAX (account->life.known_from, last - days), last);
  story.work.last = MAX (last - quiet, story.work.first);
  story.depth = draw_depth (account, source->dice);
  draw_facts (&story);
  draw_barriers (&story);
  pagoda_sample_draw_projects (&story);
  draw_values (&story);
  draw_arrangements (&story);
  draw_target (&story);
  draw_reached_target (&story);
  pagoda_sample_draw_care (&story);
}
