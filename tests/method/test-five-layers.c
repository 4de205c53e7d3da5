/* test-five-layers.c: the checklists of L1 … L5, rule by rule.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/five_layers.h"

#include "record.h"

#define AS_OF pagoda_day_from_iso ("2026-06-30")
#define BEFORE "2026-06-01"
#define TODAY "2026-06-30"
#define LATER "2026-07-01"
#define UNKNOWN PAGODA_MARK_UNKNOWN

static PagodaFiveLayers *
judge (const PagodaLayerRecord *record, const PagodaHouseRules *rules)
{
  PagodaHouseRules usual = pagoda_house_rules_usual ();
  PagodaAccountInput account = { .record = record, .currency = "CNY", .first_order = PAGODA_DAY_NONE };

  return pagoda_five_layers_new (&account, AS_OF, rules != NULL ? rules : &usual);
}

/* The item of @kind in @layer whose `which` is @which, or NULL. */
static const PagodaCheckItem *
find_item (const PagodaFiveLayers *layers, PagodaLayer layer, PagodaCheckKind kind, int which)
{
  const PagodaLayerJudgement *judgement = &layers->layers[layer];

  for (gsize i = 0; i < judgement->n_items; i++)
    if (judgement->items[i].kind == kind && judgement->items[i].which == which)
      return &judgement->items[i];
  return NULL;
}

/* The list of what is missing holds exactly the items not done, the required ones first; a layer that is
 * passed needs none of them. */
static void
check_missing (const PagodaFiveLayers *layers)
{
  for (guint layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      const PagodaLayerJudgement *judgement = &layers->layers[layer];
      gsize undone = 0;
      gboolean optional = FALSE;
      for (gsize i = 0; i < judgement->n_items; i++)
        undone += !judgement->items[i].done;
      g_assert_cmpuint (judgement->n_missing, ==, undone);
      for (gsize i = 0; i < undone; i++)
        {
          const PagodaCheckItem *item = &judgement->items[judgement->missing[i]];
          g_assert_false (item->done);
          g_assert_false (item->required && optional);
          optional = !item->required;
        }
      const PagodaCheckItem *next = pagoda_five_layers_next (layers, (PagodaLayer)layer);
      g_assert_true (undone == 0 ? next == NULL : next == &judgement->items[judgement->missing[0]]);
      if (judgement->verdict != PAGODA_VERDICT_PASSED)
        g_assert_true (next != NULL && next->required);
      else
        g_assert_true (next == NULL || !next->required);
    }
}

static void
test_nothing_on_record (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);

  for (guint i = 0; i < PAGODA_N_LAYERS; i++)
    {
      g_assert_cmpint (layers->layers[i].score, ==, 0);
      g_assert_cmpint (layers->layers[i].verdict, ==, PAGODA_VERDICT_NOT_STARTED);
    }
  g_assert_cmpint (layers->current, ==, PAGODA_LAYER_INFORMATION);
  g_assert_false (layers->complete);
  g_assert_false (layers->stalled);
  g_assert_cmpint (layers->since, ==, PAGODA_DAY_NONE);
  g_assert_cmpint (layers->evidence, ==, PAGODA_DAY_NONE);
  g_assert_cmpint (layers->project, ==, PAGODA_ID_NONE);
  g_assert_cmpuint (layers->layers[PAGODA_LAYER_INFORMATION].n_missing, ==, PAGODA_N_FACT_KINDS);
  check_missing (layers);
}

static void
test_information (void)
{
  static const struct
  {
    const char *rule;
    int facts, judgements, percent, score;
    PagodaVerdict verdict;
  } cases[] = {
    { "nothing is known: not started", 0, 0, 80, 0, PAGODA_VERDICT_NOT_STARTED },
    { "score = share of the facts known", 1, 0, 80, 12, PAGODA_VERDICT_WORKING },
    { "score is rounded down", 7, 0, 80, 87, PAGODA_VERDICT_WORKING },
    { "a judgement alone begins the layer", 0, 1, 80, 0, PAGODA_VERDICT_WORKING },
    { "6 of 8 are below 80 %", 6, 3, 80, 75, PAGODA_VERDICT_WORKING },
    { "7 of 8 are at least 80 %", 7, 3, 80, 87, PAGODA_VERDICT_PASSED },
    { "all three judgements made", 8, 2, 80, 100, PAGODA_VERDICT_WORKING },
    { "all is known", 8, 3, 80, 100, PAGODA_VERDICT_PASSED },
    { "at least: exactly the share is enough", 6, 3, 75, 75, PAGODA_VERDICT_PASSED },
    { "one percent more is not", 6, 3, 76, 75, PAGODA_VERDICT_WORKING },
    { "the exact share is compared, not the rounded score", 7, 3, 87, 87, PAGODA_VERDICT_PASSED },
    { "87.5 % are not 88 %", 7, 3, 88, 87, PAGODA_VERDICT_WORKING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaHouseRules rules = pagoda_house_rules_usual ();
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      rules.values[PAGODA_RULE_KNOWN_FACTS] = cases[i].percent;
      for (int k = 0; k < cases[i].facts; k++)
        record_fact (record, (PagodaFactKind)k, "3", "website", BEFORE);
      for (int k = 0; k < cases[i].judgements; k++)
        record_fact (record, (PagodaFactKind)(PAGODA_N_FACTS + k), "3", NULL, BEFORE);
      g_autoptr (PagodaFiveLayers) layers = judge (record, &rules);
      g_test_message ("L1: %s", cases[i].rule);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_INFORMATION].score, ==, cases[i].score);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_INFORMATION].verdict, ==, cases[i].verdict);
      g_assert_cmpuint (layers->layers[PAGODA_LAYER_INFORMATION].n_items, ==, PAGODA_N_FACT_KINDS);
      check_missing (layers);
    }
}

/* What was asked in vain is missing, and found out after what nobody has asked for yet. */
static void
test_asked_facts (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);

  record_fact (record, PAGODA_FACT_FOUNDED, NULL, "reception", BEFORE);
  g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
  const PagodaLayerJudgement *judgement = &layers->layers[PAGODA_LAYER_INFORMATION];
  const PagodaCheckItem *next = pagoda_five_layers_next (layers, PAGODA_LAYER_INFORMATION);
  const PagodaCheckItem *last = &judgement->items[judgement->missing[judgement->n_missing - 1]];
  g_assert_cmpint (judgement->verdict, ==, PAGODA_VERDICT_WORKING);
  g_assert_cmpint (judgement->score, ==, 0);
  g_assert_cmpint (next->which, ==, PAGODA_FACT_HEADCOUNT);
  g_assert_false (next->asked);
  g_assert_cmpint (last->which, ==, PAGODA_FACT_FOUNDED);
  g_assert_true (last->asked);
  g_assert_cmpint (last->day, ==, pagoda_day_from_iso (BEFORE));

  /* Taken back: nobody has begun. */
  record_fact (record, PAGODA_FACT_FOUNDED, NULL, NULL, TODAY);
  g_autoptr (PagodaFiveLayers) back = judge (record, NULL);
  g_assert_cmpint (back->layers[PAGODA_LAYER_INFORMATION].verdict, ==, PAGODA_VERDICT_NOT_STARTED);
}

/* A supplier on record does as well as the fact. */
static void
test_suppliers (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaPastSupplier *supplier = g_new0 (PagodaPastSupplier, 1);

  supplier->name = g_strdup ("x");
  supplier->from = pagoda_day_from_iso (BEFORE);
  supplier->until = PAGODA_DAY_NONE;
  supplier->source = g_strdup ("buyer");
  g_ptr_array_add (record->past_suppliers, supplier);
  g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
  const PagodaCheckItem *item = &layers->layers[PAGODA_LAYER_INFORMATION].items[PAGODA_FACT_SUPPLIERS];
  g_assert_cmpint (layers->layers[PAGODA_LAYER_INFORMATION].score, ==, 12);
  g_assert_true (item->done);
  g_assert_cmpint (item->day, ==, pagoda_day_from_iso (BEFORE));
  g_assert_cmpint (layers->evidence, ==, pagoda_day_from_iso (BEFORE));
}

static void
test_known_facts (void)
{
  static const struct
  {
    const char *rule;
    PagodaFactKind kind;
    const char *value, *source, *day;
    gboolean known;
  } cases[] = {
    { "a value, a source and a day", PAGODA_FACT_FOUNDED, "1998", "website", TODAY, TRUE },
    { "no source", PAGODA_FACT_FOUNDED, "1998", NULL, TODAY, FALSE },
    { "an empty source", PAGODA_FACT_FOUNDED, "1998", "", TODAY, FALSE },
    { "an empty value", PAGODA_FACT_FOUNDED, "", "website", TODAY, FALSE },
    { "a day after the one asked for", PAGODA_FACT_FOUNDED, "1998", "website", LATER, FALSE },
    { "taken back", PAGODA_FACT_FOUNDED, NULL, NULL, TODAY, FALSE },
    { "a judgement needs no source", PAGODA_FACT_DIFFICULTY, "1", NULL, TODAY, TRUE },
    { "judgements end at 5", PAGODA_FACT_DIFFICULTY, "5", NULL, TODAY, TRUE },
    { "no 6", PAGODA_FACT_DIFFICULTY, "6", NULL, TODAY, FALSE },
    { "no 0", PAGODA_FACT_DIFFICULTY, "0", NULL, TODAY, FALSE },
    { "one digit", PAGODA_FACT_DIFFICULTY, "15", NULL, TODAY, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      gboolean judgement = cases[i].kind >= PAGODA_N_FACTS;
      if (cases[i].value == NULL)
        record_fact (record, cases[i].kind, "old", "website", BEFORE);
      PagodaId id = record_fact (record, cases[i].kind, cases[i].value, cases[i].source, cases[i].day);
      g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
      const PagodaCheckItem *item
          = find_item (layers, PAGODA_LAYER_INFORMATION,
                       judgement ? PAGODA_CHECK_JUDGEMENT : PAGODA_CHECK_FACT, (int)cases[i].kind);
      g_test_message ("L1: %s", cases[i].rule);
      g_assert_cmpint (item->done, ==, cases[i].known);
      if (cases[i].known)
        {
          g_assert_cmpint (item->id, ==, id);
          g_assert_cmpint (item->day, ==, AS_OF);
        }
    }
}

/* A barrier as `severity` and the letter of its state: open, working, cleared, waived; `x` against others,
 * `l` found only later. */
static void
add_barriers (PagodaLayerRecord *record, const char *barriers)
{
  for (; *barriers != '\0'; barriers += 2)
    {
      int severity = barriers[0] - '0';
      PagodaBarrierState state = barriers[1] == 'w'   ? PAGODA_BARRIER_WORKING
                                 : barriers[1] == 'c' ? PAGODA_BARRIER_CLEARED
                                 : barriers[1] == 'v' ? PAGODA_BARRIER_WAIVED
                                                      : PAGODA_BARRIER_OPEN;
      PagodaBarrier *barrier = record_barrier (record, severity, state, barriers[1] == 'l' ? LATER : BEFORE);
      if (barriers[1] == 'x')
        barrier->side = PAGODA_BARRIER_AGAINST_OTHERS;
    }
}

static void
test_barrier (void)
{
  enum
  {
    NONE = -1,
    ATTACK = PAGODA_STRATEGY_ATTACK,
    WATCH = PAGODA_STRATEGY_WATCH,
    UNDECIDED = PAGODA_STRATEGY_UNDECIDED,
  };
  static const struct
  {
    const char *rule;
    const char *barriers;
    int strategy;
    gboolean none_found;
    int score;
    PagodaVerdict verdict;
  } cases[] = {
    { "nobody looked", "", NONE, FALSE, 0, PAGODA_VERDICT_NOT_STARTED },
    { "a strategy alone is a beginning", "", ATTACK, FALSE, 0, PAGODA_VERDICT_WORKING },
    { "no barrier found, stated by hand, is 100", "", NONE, TRUE, 100, PAGODA_VERDICT_WORKING },
    { "… and passes with attack", "", ATTACK, TRUE, 100, PAGODA_VERDICT_PASSED },
    { "on watch the account waits", "", WATCH, TRUE, 100, PAGODA_VERDICT_WORKING },
    { "undecided is no attack", "", UNDECIDED, TRUE, 100, PAGODA_VERDICT_WORKING },
    { "open", "2o", ATTACK, FALSE, 0, PAGODA_VERDICT_WORKING },
    { "working is still in the way", "2w", ATTACK, FALSE, 0, PAGODA_VERDICT_WORKING },
    { "cleared", "2c", ATTACK, FALSE, 100, PAGODA_VERDICT_PASSED },
    { "waived", "2v", ATTACK, FALSE, 100, PAGODA_VERDICT_PASSED },
    { "cleared without a strategy", "2c", NONE, FALSE, 100, PAGODA_VERDICT_WORKING },
    { "cleared on watch", "2c", WATCH, FALSE, 100, PAGODA_VERDICT_WORKING },
    { "cleared and waived severity ÷ all severity", "3c1v2o", ATTACK, FALSE, 66, PAGODA_VERDICT_WORKING },
    { "severity weighs, not the count", "1c1c1c3o", ATTACK, FALSE, 50, PAGODA_VERDICT_WORKING },
    { "nothing open or working", "3c2v1c", ATTACK, FALSE, 100, PAGODA_VERDICT_PASSED },
    { "barriers that we built do not count", "3x", NONE, FALSE, 0, PAGODA_VERDICT_NOT_STARTED },
    { "… beside one that does", "3x1c", ATTACK, FALSE, 100, PAGODA_VERDICT_PASSED },
    { "found after the day", "3l1c", ATTACK, FALSE, 100, PAGODA_VERDICT_PASSED },
    { "a barrier says more than the statement", "2o", ATTACK, TRUE, 0, PAGODA_VERDICT_WORKING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      add_barriers (record, cases[i].barriers);
      if (cases[i].strategy != NONE)
        record_strategy (record, (PagodaStrategy)cases[i].strategy, BEFORE);
      if (cases[i].none_found)
        record_statement (record, PAGODA_STATEMENT_NO_BARRIER, 1, BEFORE);
      g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
      g_test_message ("L2: %s", cases[i].rule);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_BARRIER].score, ==, cases[i].score);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_BARRIER].verdict, ==, cases[i].verdict);
      g_assert_cmpint (layers->waiting, ==, cases[i].strategy == WATCH);
      check_missing (layers);
    }
}

/* The most severe barrier comes first; each item opens its barrier, with the day it is due. */
static void
test_barrier_items (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaBarrier *small = record_barrier (record, 1, PAGODA_BARRIER_OPEN, BEFORE);
  PagodaBarrier *large = record_barrier (record, 3, PAGODA_BARRIER_WORKING, BEFORE);
  PagodaBarrier *cleared = record_barrier (record, 3, PAGODA_BARRIER_OPEN, "2026-05-01");

  record_barrier_state (cleared, PAGODA_BARRIER_CLEARED, TODAY);
  large->due = pagoda_day_from_iso (LATER);
  record_strategy (record, PAGODA_STRATEGY_ATTACK, BEFORE);
  g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
  const PagodaLayerJudgement *judgement = &layers->layers[PAGODA_LAYER_BARRIER];

  g_assert_cmpuint (judgement->n_missing, ==, 3);
  g_assert_cmpint (judgement->items[judgement->missing[0]].id, ==, large->id);
  g_assert_cmpint (judgement->items[judgement->missing[0]].day, ==, large->due);
  g_assert_cmpint (judgement->items[judgement->missing[0]].which, ==, PAGODA_BARRIER_WORKING);
  g_assert_cmpint (judgement->items[judgement->missing[1]].id, ==, small->id);
  g_assert_cmpint (judgement->items[judgement->missing[2]].kind, ==, PAGODA_CHECK_BREAKTHROUGH);
  const PagodaCheckItem *done
      = find_item (layers, PAGODA_LAYER_BARRIER, PAGODA_CHECK_BARRIER, PAGODA_BARRIER_CLEARED);
  g_assert_cmpint (done->id, ==, cleared->id);
  g_assert_cmpint (done->day, ==, AS_OF);
  /* The day before, it stood. */
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  PagodaAccountInput account = { .record = record, .currency = "CNY", .first_order = PAGODA_DAY_NONE };
  g_autoptr (PagodaFiveLayers) yesterday = pagoda_five_layers_new (&account, AS_OF - 1, &rules);
  g_assert_cmpint (judgement->score, ==, 42);
  g_assert_cmpint (yesterday->layers[PAGODA_LAYER_BARRIER].score, ==, 0);
}

/* A watched account comes back by itself on its day, and leaves again when somebody chooses anew (L2). */
static void
test_watch_comes_back (void)
{
  enum
  {
    NO_DAY = 999,
  };
  static const struct
  {
    const char *rule;
    int review;            /* days after the day asked for, or NO_DAY */
    PagodaStrategy chosen; /* later, on the day asked for … */
    int next_review;       /* … with this day */
    gboolean waiting, to_review;
  } cases[] = {
    { "the day before", 1, PAGODA_STRATEGY_UNDECIDED, 0, TRUE, FALSE },
    { "on the day", 0, PAGODA_STRATEGY_UNDECIDED, 0, FALSE, TRUE },
    { "after it", -1, PAGODA_STRATEGY_UNDECIDED, 0, FALSE, TRUE },
    { "long after it", -700, PAGODA_STRATEGY_UNDECIDED, 0, FALSE, TRUE },
    { "without a day it waits for good", NO_DAY, PAGODA_STRATEGY_UNDECIDED, 0, TRUE, FALSE },
    { "attacked instead", -1, PAGODA_STRATEGY_ATTACK, NO_DAY, FALSE, FALSE },
    { "watched again until later", -1, PAGODA_STRATEGY_WATCH, 30, TRUE, FALSE },
    { "watched again until today", -1, PAGODA_STRATEGY_WATCH, 0, FALSE, TRUE },
    { "watched again without a day", -1, PAGODA_STRATEGY_WATCH, NO_DAY, TRUE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      int review = cases[i].review;
      record_strategy (record, PAGODA_STRATEGY_WATCH, BEFORE);
      if (cases[i].chosen != PAGODA_STRATEGY_UNDECIDED)
        {
          record_strategy (record, cases[i].chosen, TODAY);
          ((PagodaStrategyChoice *)g_ptr_array_index (record->strategies, 1))->review
              = cases[i].next_review == NO_DAY ? PAGODA_DAY_NONE : AS_OF + cases[i].next_review;
        }
      ((PagodaStrategyChoice *)g_ptr_array_index (record->strategies, 0))->review
          = review == NO_DAY ? PAGODA_DAY_NONE : AS_OF + review;
      g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
      g_test_message ("L2: %s", cases[i].rule);
      g_assert_cmpint (layers->waiting, ==, cases[i].waiting);
      g_assert_cmpint (layers->to_review, ==, cases[i].to_review);
    }
}

static void
test_watch_has_a_review_day (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);

  record_strategy (record, PAGODA_STRATEGY_WATCH, BEFORE);
  ((PagodaStrategyChoice *)g_ptr_array_index (record->strategies, 0))->review = AS_OF + 20;
  g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
  const PagodaCheckItem *item
      = find_item (layers, PAGODA_LAYER_BARRIER, PAGODA_CHECK_STRATEGY, PAGODA_STRATEGY_WATCH);

  g_assert_true (layers->waiting);
  g_assert_cmpint (layers->review, ==, AS_OF + 20);
  g_assert_false (item->done);
  g_assert_cmpint (item->day, ==, AS_OF + 20);
}

static void
test_business (void)
{
  enum
  {
    OPEN = PAGODA_PROJECT_OPEN,
    WON = PAGODA_PROJECT_WON,
    LOST = PAGODA_PROJECT_LOST,
    ABANDONED = PAGODA_PROJECT_ABANDONED,
  };
  static const struct
  {
    const char *rule;
    const char *stages; /* NULL: no project */
    const char *day;
    int state;
    const char *closed;
    int score;
    PagodaVerdict verdict;
  } cases[] = {
    { "no project is 0", NULL, BEFORE, OPEN, NULL, 0, PAGODA_VERDICT_NOT_STARTED },
    { "a project without a stage", "", BEFORE, OPEN, NULL, 0, PAGODA_VERDICT_WORKING },
    { "stages joined ÷ stages reached", "J-", BEFORE, OPEN, NULL, 50, PAGODA_VERDICT_WORKING },
    { "stages before the last known were reached", "..J", BEFORE, OPEN, NULL, 33, PAGODA_VERDICT_WORKING },
    { "stages 1–3 joined", "JJJ", BEFORE, OPEN, NULL, 100, PAGODA_VERDICT_WORKING },
    { "stages 1–4 joined", "JJJJ", BEFORE, OPEN, NULL, 100, PAGODA_VERDICT_PASSED },
    { "one of 1–4 not joined", "JJ-JJJ", BEFORE, OPEN, NULL, 83, PAGODA_VERDICT_WORKING },
    { "later stages need not be joined", "JJJJ--", BEFORE, OPEN, NULL, 66, PAGODA_VERDICT_PASSED },
    { "joined after the day", "JJJJ", LATER, OPEN, NULL, 0, PAGODA_VERDICT_WORKING },
    { "a lost project with stages 1–4 joined", "JJJJ-", BEFORE, LOST, TODAY, 80, PAGODA_VERDICT_PASSED },
    { "a contract signed today", "", BEFORE, WON, TODAY, 14, PAGODA_VERDICT_PASSED },
    { "signed stage 7 of an open project", "......J", TODAY, OPEN, NULL, 14, PAGODA_VERDICT_PASSED },
    { "stage 7 reached without us", "......-", TODAY, OPEN, NULL, 0, PAGODA_VERDICT_WORKING },
    { "to negotiate in vain is to sign nothing", "......J", BEFORE, LOST, TODAY, 14, PAGODA_VERDICT_WORKING },
    { "nor is giving up", "......J", BEFORE, ABANDONED, TODAY, 14, PAGODA_VERDICT_WORKING },
    { "won only after the day", "J", BEFORE, WON, LATER, 100, PAGODA_VERDICT_WORKING },
    { "24 months ago to the day is over", "", "2020-01-01", WON, "2024-06-30", 14, PAGODA_VERDICT_WORKING },
    { "a day less is not", "", "2020-01-01", WON, "2024-07-01", 14, PAGODA_VERDICT_PASSED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      if (cases[i].stages != NULL)
        {
          PagodaProject *project = record_project (record, "2020-01-01");
          record_stages (project, cases[i].stages, cases[i].day);
          if (cases[i].state != OPEN)
            record_close (project, (PagodaProjectState)cases[i].state, cases[i].closed);
        }
      g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
      g_test_message ("L3: %s", cases[i].rule);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_BUSINESS].score, ==, cases[i].score);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_BUSINESS].verdict, ==, cases[i].verdict);
      check_missing (layers);
    }
}

/* 24 months clamp at the month's end. */
static void
test_contract_months (void)
{
  static const struct
  {
    const char *signed_on, *as_of;
    gboolean passed;
  } cases[] = {
    { "2024-02-29", "2026-02-27", TRUE },  { "2024-02-29", "2026-02-28", TRUE },
    { "2024-02-29", "2026-03-01", FALSE }, { "2022-02-28", "2024-02-28", FALSE },
    { "2022-03-01", "2024-02-29", TRUE },  { "2022-03-01", "2024-03-01", FALSE },
    { "2024-08-31", "2026-08-30", TRUE },  { "2024-08-31", "2026-08-31", FALSE },
  };
  PagodaHouseRules rules = pagoda_house_rules_usual ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      PagodaAccountInput account = { .record = record, .currency = "CNY", .first_order = PAGODA_DAY_NONE };
      record_close (record_project (record, "2020-01-01"), PAGODA_PROJECT_WON, cases[i].signed_on);
      g_autoptr (PagodaFiveLayers) layers
          = pagoda_five_layers_new (&account, pagoda_day_from_iso (cases[i].as_of), &rules);
      g_test_message ("L3: signed %s, as of %s", cases[i].signed_on, cases[i].as_of);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_BUSINESS].verdict == PAGODA_VERDICT_PASSED, ==,
                       cases[i].passed);
    }
}

/* Which project is looked at: the open one with the highest value, else the one closed last. */
static void
test_project (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);

  g_assert_null (pagoda_five_layers_project (record, "CNY", AS_OF));
  PagodaProject *lost = record_project (record, "2024-01-01");
  record_close (lost, PAGODA_PROJECT_LOST, "2024-12-31");
  g_assert_true (pagoda_five_layers_project (record, "CNY", AS_OF) == lost);
  g_assert_null (pagoda_five_layers_project (record, "CNY", lost->opened - 1));
  g_assert_true (pagoda_five_layers_project (record, "CNY", lost->opened) == lost);

  PagodaProject *won = record_project (record, "2024-02-01");
  record_close (won, PAGODA_PROJECT_WON, "2025-01-01");
  g_assert_true (pagoda_five_layers_project (record, "CNY", AS_OF) == won);

  PagodaProject *unknown = record_project (record, "2025-02-01");
  g_assert_true (pagoda_five_layers_project (record, "CNY", AS_OF) == unknown);
  PagodaProject *newer = record_project (record, "2025-03-01");
  g_assert_true (pagoda_five_layers_project (record, "CNY", AS_OF) == newer);
  PagodaProject *small = record_project (record, "2025-01-15");
  small->amount = 100000;
  g_assert_true (pagoda_five_layers_project (record, "CNY", AS_OF) == small);
  /* 200 dollars at 7 are 1,400 yuan. */
  PagodaProject *abroad = record_project (record, "2025-01-10");
  abroad->amount = 20000;
  abroad->currency = g_strdup ("USD");
  abroad->rate = 7 * PAGODA_DECIMAL_ONE;
  g_assert_true (pagoda_five_layers_project (record, "CNY", AS_OF) == abroad);
  /* Before it was closed the won one was open. */
  g_assert_true (pagoda_five_layers_project (record, "CNY", won->closed - 1) == won);
}

static void
test_stage_items (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaProject *project = record_project (record, BEFORE);

  record_stages (project, "J-", BEFORE);
  g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
  const PagodaLayerJudgement *judgement = &layers->layers[PAGODA_LAYER_BUSINESS];

  /* Stages 2, 3 and 4 are missing, in their order, and then a contract would do as well. */
  g_assert_cmpuint (judgement->n_missing, ==, 4);
  for (guint i = 0; i < 3; i++)
    {
      const PagodaCheckItem *item = &judgement->items[judgement->missing[i]];
      g_assert_cmpint (item->kind, ==, PAGODA_CHECK_STAGE);
      g_assert_cmpint (item->which, ==, PAGODA_STAGE_PROBLEM + (int)i);
      g_assert_cmpint (item->id, ==, project->id);
    }
  g_assert_cmpint (judgement->items[judgement->missing[3]].kind, ==, PAGODA_CHECK_CONTRACT);
}

/* One decider: the stages they decide in, weight, support, and whether contacted. */
typedef struct
{
  const char *stages;
  int weight, support;
  gboolean contacted;
} Decider;

static void
test_relationship (void)
{
  static const struct
  {
    const char *rule;
    const char *stages; /* reached by the project */
    Decider deciders[3];
    int n, score;
    PagodaVerdict verdict;
  } cases[] = {
    { "nobody named", "JJ", { { 0 } }, 0, 0, PAGODA_VERDICT_NOT_STARTED },
    { "½ for contact", "J", { { "1", 50, 0, TRUE }, { "1", 50, 0, FALSE } }, 2, 25, PAGODA_VERDICT_WORKING },
    { "½ for support > 0",
      "J",
      { { "1", 50, 1, FALSE }, { "1", 50, 0, FALSE } },
      2,
      25,
      PAGODA_VERDICT_WORKING },
    { "by weight", "J", { { "1", 90, 2, TRUE }, { "1", 10, 0, FALSE } }, 2, 90, PAGODA_VERDICT_PASSED },
    { "rounded down", "J", { { "1", 1, 0, TRUE }, { "1", 2, 0, FALSE } }, 2, 16, PAGODA_VERDICT_WORKING },
    { "support 0 is none", "J", { { "1", 10, 0, TRUE } }, 1, 50, PAGODA_VERDICT_WORKING },
    { "an unknown support is none", "J", { { "1", 10, UNKNOWN, TRUE } }, 1, 50, PAGODA_VERDICT_WORKING },
    { "every reached stage has a contacted decider",
      "JJ",
      { { "12", 10, 1, TRUE } },
      1,
      100,
      PAGODA_VERDICT_PASSED },
    { "a reached stage without one", "JJJ", { { "12", 10, 1, TRUE } }, 1, 100, PAGODA_VERDICT_WORKING },
    { "a stage whose decider is not contacted",
      "JJ",
      { { "1", 10, 1, TRUE }, { "2", 10, 1, FALSE } },
      2,
      75,
      PAGODA_VERDICT_WORKING },
    { "stages not joined were reached too", "J-", { { "1", 10, 1, TRUE } }, 1, 100, PAGODA_VERDICT_WORKING },
    { "the low end of the band is positive: a blind spot of equal weight is one too many",
      "J",
      { { "1", 10, 1, TRUE }, { "1", 10, UNKNOWN, TRUE } },
      2,
      75,
      PAGODA_VERDICT_WORKING },
    { "… a lighter one is not",
      "J",
      { { "1", 11, 1, TRUE }, { "1", 10, UNKNOWN, TRUE } },
      2,
      76,
      PAGODA_VERDICT_PASSED },
    { "weights of zero say nothing", "J", { { "1", 0, 2, TRUE } }, 1, 0, PAGODA_VERDICT_WORKING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      PagodaProject *project = record_project (record, BEFORE);
      record_stages (project, cases[i].stages, BEFORE);
      for (int k = 0; k < cases[i].n; k++)
        {
          const Decider *decider = &cases[i].deciders[k];
          record_decider (project, decider->stages, decider->weight, decider->support,
                          decider->contacted ? TODAY : LATER, BEFORE);
        }
      g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
      g_test_message ("L4: %s", cases[i].rule);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_RELATIONSHIP].score, ==, cases[i].score);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_RELATIONSHIP].verdict, ==, cases[i].verdict);
      check_missing (layers);
    }
}

static void
test_interest (void)
{
  static const struct
  {
    const char *rule;
    gboolean business, emotional, rational, strategic, lock_in;
    int score;
    PagodaVerdict verdict;
  } cases[] = {
    { "nothing", FALSE, FALSE, FALSE, FALSE, FALSE, 0, PAGODA_VERDICT_NOT_STARTED },
    { "business", TRUE, FALSE, FALSE, FALSE, FALSE, 25, PAGODA_VERDICT_WORKING },
    { "emotional recognition is personal", FALSE, TRUE, FALSE, FALSE, FALSE, 25, PAGODA_VERDICT_WORKING },
    { "both sorts of recognition count once", FALSE, TRUE, TRUE, FALSE, FALSE, 25, PAGODA_VERDICT_WORKING },
    { "business and personal lack a lock-in", TRUE, FALSE, TRUE, FALSE, FALSE, 50, PAGODA_VERDICT_WORKING },
    { "business, personal and one lock-in", TRUE, FALSE, TRUE, FALSE, TRUE, 75, PAGODA_VERDICT_PASSED },
    { "strategic makes it whole", TRUE, TRUE, FALSE, TRUE, TRUE, 100, PAGODA_VERDICT_PASSED },
    { "strategic replaces nothing", TRUE, FALSE, FALSE, TRUE, TRUE, 75, PAGODA_VERDICT_WORKING },
    { "a lock-in alone", FALSE, FALSE, FALSE, FALSE, TRUE, 25, PAGODA_VERDICT_WORKING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      const gboolean present[]
          = { cases[i].business, cases[i].emotional, cases[i].rational, cases[i].strategic };
      for (guint kind = 0; kind < PAGODA_N_VALUE_KINDS; kind++)
        {
          if (present[kind])
            record_value (record, (PagodaValueKind)kind, "minutes", BEFORE);
          record_value (record, (PagodaValueKind)kind, "minutes", LATER);
        }
      if (cases[i].lock_in)
        record_lock_in (record, BEFORE, TODAY);
      record_lock_in (record, BEFORE, "2026-06-29");
      record_lock_in (record, LATER, NULL);
      g_autoptr (PagodaFiveLayers) layers = judge (record, NULL);
      g_test_message ("L5: %s", cases[i].rule);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_INTEREST].score, ==, cases[i].score);
      g_assert_cmpint (layers->layers[PAGODA_LAYER_INTEREST].verdict, ==, cases[i].verdict);
      check_missing (layers);
    }
}

/* A value needs evidence: without it the item names the value that lacks it. */
static void
test_value_without_evidence (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaValue *value = record_value (record, PAGODA_VALUE_BUSINESS, NULL, BEFORE);

  g_autoptr (PagodaFiveLayers) claimed = judge (record, NULL);
  const PagodaCheckItem *item = pagoda_five_layers_next (claimed, PAGODA_LAYER_INTEREST);
  g_assert_cmpint (item->kind, ==, PAGODA_CHECK_BUSINESS_VALUE);
  g_assert_cmpint (item->id, ==, value->id);
  g_assert_cmpint (claimed->layers[PAGODA_LAYER_INTEREST].score, ==, 0);
  g_assert_cmpint (claimed->layers[PAGODA_LAYER_INTEREST].verdict, ==, PAGODA_VERDICT_WORKING);

  record_value (record, PAGODA_VALUE_BUSINESS, "acceptance report", TODAY);
  g_autoptr (PagodaFiveLayers) proven = judge (record, NULL);
  g_assert_cmpint (proven->layers[PAGODA_LAYER_INTEREST].score, ==, 25);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/five-layers/nothing-on-record", test_nothing_on_record);
  g_test_add_func ("/five-layers/information", test_information);
  g_test_add_func ("/five-layers/known-facts", test_known_facts);
  g_test_add_func ("/five-layers/asked-facts", test_asked_facts);
  g_test_add_func ("/five-layers/suppliers", test_suppliers);
  g_test_add_func ("/five-layers/barrier", test_barrier);
  g_test_add_func ("/five-layers/barrier-items", test_barrier_items);
  g_test_add_func ("/five-layers/watch-has-a-review-day", test_watch_has_a_review_day);
  g_test_add_func ("/five-layers/watch-comes-back", test_watch_comes_back);
  g_test_add_func ("/five-layers/business", test_business);
  g_test_add_func ("/five-layers/contract-months", test_contract_months);
  g_test_add_func ("/five-layers/project", test_project);
  g_test_add_func ("/five-layers/stage-items", test_stage_items);
  g_test_add_func ("/five-layers/relationship", test_relationship);
  g_test_add_func ("/five-layers/interest", test_interest);
  g_test_add_func ("/five-layers/value-without-evidence", test_value_without_evidence);
  return g_test_run ();
}
