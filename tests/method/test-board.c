/* test-board.c: phase, stalling, and where a card stands since when (L6, L7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The oracle asks for the current layer on every single day and follows the card from day to day.
 */
#include "method/five_layers.h"

#include <math.h>

#include "record.h"

#define DAY(text) pagoda_day_from_iso (text)
#define AS_OF DAY ("2026-06-30")

static PagodaFiveLayers *
judge_on (const PagodaLayerRecord *record, PagodaDay day)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  PagodaAccountInput account = { .record = record, .currency = "CNY", .first_order = PAGODA_DAY_NONE };

  return pagoda_five_layers_new (&account, day, &rules);
}

/* Passes layers 1 … @layers on @day. */
static void
pass_layers (PagodaLayerRecord *record, int layers, const char *day)
{
  if (layers >= 1)
    record_information (record, day);
  if (layers >= 2)
    {
      record_strategy (record, PAGODA_STRATEGY_ATTACK, day);
      record_statement (record, PAGODA_STATEMENT_NO_BARRIER, 1, day);
    }
  if (layers >= 3)
    {
      PagodaProject *project = record_project (record, day);
      record_stages (project, "JJJJ", day);
      if (layers >= 4)
        record_decider (project, "1234", 100, 2, day, day);
    }
  if (layers >= 5)
    {
      record_value (record, PAGODA_VALUE_BUSINESS, "report", day);
      record_value (record, PAGODA_VALUE_PERSONAL_RATIONAL, "speech", day);
      record_lock_in (record, day, NULL);
    }
}

static void
test_current_layer (void)
{
  for (int passed = 0; passed <= PAGODA_N_LAYERS; passed++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      pass_layers (record, passed, "2026-06-01");
      g_autoptr (PagodaFiveLayers) layers = judge_on (record, AS_OF);
      g_assert_cmpint (layers->current, ==, MIN (passed, PAGODA_N_LAYERS - 1));
      g_assert_cmpint (layers->shown, ==, layers->current);
      g_assert_cmpint (layers->complete, ==, passed == PAGODA_N_LAYERS);
      g_assert_cmpint (layers->since, ==, passed > 0 ? DAY ("2026-06-01") : PAGODA_DAY_NONE);
      g_assert_cmpint (layers->days_in_layer, ==, passed > 0 ? 29 : 0);
      g_assert_cmpint (layers->project != PAGODA_ID_NONE, ==, passed >= 3);
      for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
        g_assert_cmpint (layers->layers[layer].verdict == PAGODA_VERDICT_PASSED, ==, layer < passed);
    }
}

/* The first layer not passed counts, whatever was passed behind it. */
static void
test_first_not_passed (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);

  pass_layers (record, 5, "2026-06-01");
  record_barrier (record, 1, PAGODA_BARRIER_OPEN, "2026-06-20");
  g_autoptr (PagodaFiveLayers) layers = judge_on (record, AS_OF);
  g_assert_cmpint (layers->current, ==, PAGODA_LAYER_BARRIER);
  g_assert_cmpint (layers->days_in_layer, ==, 10);
  g_autoptr (PagodaFiveLayers) before = judge_on (record, DAY ("2026-06-19"));
  g_assert_true (before->complete);
}

static void
test_phase (void)
{
  enum
  {
    BREAK_THROUGH = PAGODA_PHASE_BREAK_THROUGH,
    CONSOLIDATE = PAGODA_PHASE_CONSOLIDATE,
    OCCUPY = PAGODA_PHASE_OCCUPY,
  };
  static const struct
  {
    const char *rule;
    const char *order; /* first positive one */
    const char *signed_on;
    const char *budget;
    PagodaMoney revenue;
    const char *lock_in, *until;
    int phase;
  } cases[] = {
    { "break through until the first contract", NULL, NULL, NULL, 0, NULL, NULL, BREAK_THROUGH },
    { "share and a lock-in without a contract", NULL, NULL, "100", 10000, "2026-01-01", NULL, BREAK_THROUGH },
    { "a first positive order", "2026-06-30", NULL, NULL, 0, NULL, NULL, CONSOLIDATE },
    { "… not one after the day", "2026-07-01", NULL, NULL, 0, NULL, NULL, BREAK_THROUGH },
    { "a signed stage 7", NULL, "2026-06-30", NULL, 0, NULL, NULL, CONSOLIDATE },
    { "… however long ago", NULL, "2020-01-01", NULL, 0, NULL, NULL, CONSOLIDATE },
    { "… not after the day", NULL, "2026-07-01", NULL, 0, NULL, NULL, BREAK_THROUGH },
    { "49.99 % of the budget", "2020-01-01", NULL, "100", 4999, "2026-01-01", NULL, CONSOLIDATE },
    { "at least 50 % and a lock-in", "2020-01-01", NULL, "100", 5000, "2026-01-01", NULL, OCCUPY },
    { "50 % without a lock-in", "2020-01-01", NULL, "100", 5000, NULL, NULL, CONSOLIDATE },
    { "a lock-in that ended", "2020-01-01", NULL, "100", 5000, "2026-01-01", "2026-06-29", CONSOLIDATE },
    { "a lock-in on its last day", "2020-01-01", NULL, "100", 5000, "2026-01-01", "2026-06-30", OCCUPY },
    { "an unknown budget", "2020-01-01", NULL, NULL, 5000, "2026-01-01", NULL, CONSOLIDATE },
    { "a budget that is no number", "2020-01-01", NULL, "large", 5000, "2026-01-01", NULL, CONSOLIDATE },
    { "a budget of nothing", "2020-01-01", NULL, "0", 5000, "2026-01-01", NULL, CONSOLIDATE },
    { "a budget in 万", "2020-01-01", NULL, "1万", 500000, "2026-01-01", NULL, OCCUPY },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      PagodaAccountInput account = { .record = record,
                                     .currency = "CNY",
                                     .first_order = pagoda_day_from_iso (cases[i].order),
                                     .revenue = cases[i].revenue };
      if (cases[i].signed_on != NULL)
        record_close (record_project (record, "2019-01-01"), PAGODA_PROJECT_WON, cases[i].signed_on);
      if (cases[i].budget != NULL)
        record_fact (record, PAGODA_FACT_BUDGET, cases[i].budget, "interview", "2026-01-01");
      if (cases[i].lock_in != NULL)
        record_lock_in (record, cases[i].lock_in, cases[i].until);
      g_autoptr (PagodaFiveLayers) layers = pagoda_five_layers_new (&account, AS_OF, &rules);
      g_test_message ("L6: %s", cases[i].rule);
      g_assert_cmpint (layers->phase, ==, cases[i].phase);
      g_assert_cmpint (layers->suggested, ==, cases[i].phase);
      g_assert_false (layers->phase_by_hand);
      /* What it rests on says the same. */
      const PagodaPhaseGround *ground = &layers->ground;
      g_assert_cmpint (ground->contract != PAGODA_DAY_NONE, ==, cases[i].phase != BREAK_THROUGH);
      if (cases[i].phase == OCCUPY)
        g_assert_true (ground->share_is_enough && ground->lock_in != NULL);
    }
}

/* The first contract is the earlier one of order and signature, and says whose it is. */
static void
test_first_contract (void)
{
  static const struct
  {
    const char *order, *signed_on, *signed_later, *contract;
    int project; /* 0: the order; 1, 2 */
  } cases[] = {
    { NULL, NULL, NULL, NULL, 0 },
    { "2026-02-01", NULL, NULL, "2026-02-01", 0 },
    { "2026-02-01", "2026-01-31", NULL, "2026-01-31", 1 },
    { "2026-02-01", "2026-02-01", NULL, "2026-02-01", 0 },
    { "2026-02-01", "2026-02-02", NULL, "2026-02-01", 0 },
    { NULL, "2026-03-01", "2026-03-05", "2026-03-01", 1 },
    { NULL, "2026-03-09", "2026-03-05", "2026-03-05", 2 },
    { NULL, "2026-07-01", "2026-03-05", "2026-03-05", 2 },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      const char *const days[] = { cases[i].signed_on, cases[i].signed_later };
      PagodaId ids[3] = { PAGODA_ID_NONE };
      PagodaAccountInput account
          = { .record = record, .currency = "CNY", .first_order = pagoda_day_from_iso (cases[i].order) };
      for (int k = 0; k < 2; k++)
        if (days[k] != NULL)
          {
            PagodaProject *project = record_project (record, "2019-01-01");
            record_close (project, PAGODA_PROJECT_WON, days[k]);
            ids[k + 1] = project->id;
          }
      g_autoptr (PagodaFiveLayers) layers = pagoda_five_layers_new (&account, AS_OF, &rules);
      g_assert_cmpint (layers->ground.contract, ==, pagoda_day_from_iso (cases[i].contract));
      g_assert_cmpint (layers->ground.contract_project, ==, ids[cases[i].project]);
    }
}

static void
test_phase_by_hand (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);

  record_statement (record, PAGODA_STATEMENT_PHASE, PAGODA_PHASE_OCCUPY, "2026-06-30");
  g_autoptr (PagodaFiveLayers) layers = judge_on (record, AS_OF);
  g_assert_cmpint (layers->phase, ==, PAGODA_PHASE_OCCUPY);
  g_assert_cmpint (layers->suggested, ==, PAGODA_PHASE_BREAK_THROUGH);
  g_assert_true (layers->phase_by_hand);
  g_assert_true (isnan (layers->wallet_share));
  g_autoptr (PagodaFiveLayers) before = judge_on (record, AS_OF - 1);
  g_assert_cmpint (before->phase, ==, PAGODA_PHASE_BREAK_THROUGH);
}

static void
test_stalled (void)
{
  static const struct
  {
    const char *as_of;
    gboolean stalled;
  } cases[] = { { "2026-05-01", FALSE },
                { "2026-05-31", FALSE }, /* 30 days after */
                { "2026-06-01", TRUE },  /* 31 days after */
                { "2026-06-30", TRUE } };
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);

  record_fact (record, PAGODA_FACT_FOUNDED, "1998", "website", "2026-05-01");
  /* What is no evidence does not hide that a card stalls. */
  record_statement (record, PAGODA_STATEMENT_LAYER, PAGODA_LAYER_BUSINESS, "2026-05-20");
  record_statement (record, PAGODA_STATEMENT_CADENCE, 7, "2026-05-20");
  record_statement (record, PAGODA_STATEMENT_PHASE, PAGODA_PHASE_OCCUPY, "2026-05-20");
  /* Nor does what is dated later. */
  record_lock_in (record, "2026-07-01", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaFiveLayers) layers = judge_on (record, DAY (cases[i].as_of));
      g_test_message ("L7: as of %s", cases[i].as_of);
      g_assert_cmpint (layers->stalled, ==, cases[i].stalled);
      g_assert_cmpint (layers->evidence, ==, DAY ("2026-05-01"));
    }
}

/* Every kind of evidence ends a stall. */
static void
test_evidence (void)
{
  static const char *const day = "2026-06-15";

  for (int kind = 0; kind < 12; kind++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      PagodaBarrier *barrier = record_barrier (record, 1, PAGODA_BARRIER_OPEN, "2026-01-01");
      PagodaProject *project = record_project (record, "2026-01-01");
      PagodaDecisionMaker *person = record_decider (project, "1", 10, 1, NULL, "2026-01-01");
      switch (kind)
        {
        case 0:
          record_fact (record, PAGODA_FACT_REGION, "x", "y", day);
          break;
        case 1:
          record_barrier_state (barrier, PAGODA_BARRIER_WORKING, day);
          break;
        case 2:
          record_stage (project, 1, PAGODA_ANSWER_YES, day);
          break;
        case 3:
          record_close (project, PAGODA_PROJECT_LOST, day);
          break;
        case 4:
          record_rival (project, day);
          break;
        case 5:
          person->contacted = DAY (day);
          break;
        case 6:
          record_support (person, PAGODA_ID_NONE, 2, day);
          break;
        case 7:
          record_value (record, PAGODA_VALUE_BUSINESS, "x", day);
          break;
        case 8:
          record_lock_in (record, day, NULL);
          break;
        case 9:
          record_strategy (record, PAGODA_STRATEGY_WATCH, day);
          break;
        case 10:
          record_statement (record, PAGODA_STATEMENT_NO_BARRIER, 1, day);
          break;
        default:
          record_decider (project, "1", 10, 1, NULL, day);
        }
      g_autoptr (PagodaFiveLayers) layers = judge_on (record, AS_OF);
      g_test_message ("L7: evidence %d", kind);
      g_assert_cmpint (layers->evidence, ==, DAY (day));
      g_assert_false (layers->stalled);
    }
}

/* Layer 1 is passed on 1 May and layer 2 on 1 June; what a move by hand makes of it. */
static void
test_moves (void)
{
  enum
  {
    L1,
    L2,
    L3,
    L4,
    L5,
  };
  static const struct
  {
    const char *rule;
    const char *as_of;
    const char *day; /* of the move; NULL: none */
    int layer;
    const char *taken_back; /* NULL: never */
    int shown;
    gboolean overridden;
    const char *since;
  } cases[] = {
    { "without a move the checklists place it", "2026-05-31", NULL, 0, NULL, L2, FALSE, "2026-05-01" },
    { "… since the day they changed", "2026-06-30", NULL, 0, NULL, L3, FALSE, "2026-06-01" },
    { "a move is an override", "2026-05-31", "2026-05-10", L4, NULL, L4, TRUE, "2026-05-10" },
    { "… not before its day", "2026-05-09", "2026-05-10", L4, NULL, L2, FALSE, "2026-05-01" },
    { "… and stays while they disagree", "2026-06-30", "2026-05-10", L4, NULL, L4, TRUE, "2026-05-10" },
    { "until the checklist agrees", "2026-06-30", "2026-05-10", L3, NULL, L3, FALSE, "2026-05-10" },
    { "… it was an override before", "2026-05-31", "2026-05-10", L3, NULL, L3, TRUE, "2026-05-10" },
    { "to where it stands is no override", "2026-05-31", "2026-05-10", L2, NULL, L2, FALSE, "2026-05-01" },
    { "… and then it follows the checklists", "2026-06-30", "2026-05-10", L2, NULL, L3, FALSE, "2026-06-01" },
    { "back by hand", "2026-06-30", "2026-06-10", L1, NULL, L1, TRUE, "2026-06-10" },
    { "taken back", "2026-06-30", "2026-06-10", L5, "2026-06-20", L3, FALSE, "2026-06-20" },
    { "… and before that", "2026-06-19", "2026-06-10", L5, "2026-06-20", L5, TRUE, "2026-06-10" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      record_information (record, "2026-05-01");
      record_strategy (record, PAGODA_STRATEGY_ATTACK, "2026-06-01");
      record_statement (record, PAGODA_STATEMENT_NO_BARRIER, 1, "2026-05-15");
      if (cases[i].day != NULL)
        record_statement (record, PAGODA_STATEMENT_LAYER, cases[i].layer, cases[i].day);
      if (cases[i].taken_back != NULL)
        record_statement (record, PAGODA_STATEMENT_LAYER, PAGODA_DATED_NONE, cases[i].taken_back);
      g_autoptr (PagodaFiveLayers) layers = judge_on (record, DAY (cases[i].as_of));
      g_test_message ("L7: %s", cases[i].rule);
      g_assert_cmpint (layers->shown, ==, cases[i].shown);
      g_assert_cmpint (layers->overridden, ==, cases[i].overridden);
      g_assert_cmpint (layers->since, ==, DAY (cases[i].since));
      g_assert_cmpint (layers->days_in_layer, ==, layers->as_of - layers->since);
      g_assert_cmpint (layers->moved, ==, cases[i].overridden ? DAY (cases[i].day) : PAGODA_DAY_NONE);
    }
}

/* The last move dated @day, or NULL. */
static const PagodaDated *
move_of_day (const PagodaLayerRecord *record, PagodaDay day)
{
  const GPtrArray *moves = record->statements[PAGODA_STATEMENT_LAYER];
  const PagodaDated *found = NULL;

  for (guint i = 0; i < moves->len; i++)
    {
      const PagodaDated *move = g_ptr_array_index (moves, i);
      if (move->from == day)
        found = move;
    }
  return found;
}

static void
test_day_by_day (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);
  guint overridden = 0, left = 0;

  for (guint round = 0; round < 120; round++)
    {
      g_autoptr (PagodaLayerRecord) record = record_draw (dice);
      int by_hand = -1, shown = -1;
      PagodaDay since = PAGODA_DAY_NONE;
      gboolean begun = FALSE;
      for (PagodaDay day = DAY ("2019-01-01"); day < RECORD_DRAWN_UNTIL; day++)
        {
          /* Nothing happens between the old contracts and the weeks. */
          if (day == DAY ("2019-01-02"))
            day = DAY ("2023-12-01");
          g_autoptr (PagodaFiveLayers) layers = judge_on (record, day);
          const PagodaDated *move = move_of_day (record, day);
          if (move != NULL)
            by_hand = move->value == PAGODA_DATED_NONE ? -1 : move->value;
          if (by_hand == (int)layers->current)
            {
              left += begun && shown == by_hand;
              by_hand = -1;
            }
          int now = by_hand >= 0 ? by_hand : (int)layers->current;
          begun = begun || move != NULL || layers->evidence != PAGODA_DAY_NONE;
          if (begun && (now != shown || since == PAGODA_DAY_NONE))
            since = day;
          shown = now;
          overridden += by_hand >= 0;
          g_assert_cmpint (layers->shown, ==, shown);
          g_assert_cmpint (layers->overridden, ==, by_hand >= 0);
          g_assert_cmpint (layers->since, ==, since);
        }
    }
  g_assert_cmpuint (overridden, >, 1000);
  g_assert_cmpuint (left, >, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/board/current-layer", test_current_layer);
  g_test_add_func ("/board/first-not-passed", test_first_not_passed);
  g_test_add_func ("/board/phase", test_phase);
  g_test_add_func ("/board/first-contract", test_first_contract);
  g_test_add_func ("/board/phase-by-hand", test_phase_by_hand);
  g_test_add_func ("/board/stalled", test_stalled);
  g_test_add_func ("/board/evidence", test_evidence);
  g_test_add_func ("/board/moves", test_moves);
  g_test_add_func ("/board/day-by-day", test_day_by_day);
  return g_test_run ();
}
