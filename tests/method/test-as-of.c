/* test-as-of.c: what is dated later counts for nothing.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A record judged as of a day must be judged like the same record from which everything later was torn out.
 */
#include "method/five_layers.h"

#include "record.h"

typedef PagodaDay (*DayFunc) (gconstpointer row);

#define DEFINE_DAY(name, Type, member)                                                                       \
  static PagodaDay day_of_##name (gconstpointer row)                                                         \
  {                                                                                                          \
    return ((const Type *)row)->member;                                                                      \
  }

DEFINE_DAY (fact, PagodaFact, from)
DEFINE_DAY (dated, PagodaDated, from)
DEFINE_DAY (choice, PagodaStrategyChoice, from)
DEFINE_DAY (project, PagodaProject, opened)
DEFINE_DAY (stage, PagodaProjectStage, from)
DEFINE_DAY (rival, PagodaRival, from)
DEFINE_DAY (person, PagodaDecisionMaker, from)
DEFINE_DAY (support, PagodaSupport, from)
DEFINE_DAY (value, PagodaValue, from)
DEFINE_DAY (lock_in, PagodaLockIn, from)

static void
tear_out (GPtrArray *rows, DayFunc day_of, PagodaDay after)
{
  for (guint i = rows->len; i-- > 0;)
    if (day_of (g_ptr_array_index (rows, i)) > after)
      g_ptr_array_remove_index (rows, i);
}

static void
tear_out_of_project (PagodaProject *project, PagodaDay after)
{
  if (project->closed > after)
    {
      project->closed = PAGODA_DAY_NONE;
      project->state = PAGODA_PROJECT_OPEN;
    }
  tear_out (project->stages, day_of_stage, after);
  tear_out (project->rivals, day_of_rival, after);
  tear_out (project->decision_makers, day_of_person, after);
  for (guint i = 0; i < project->decision_makers->len; i++)
    {
      PagodaDecisionMaker *person = g_ptr_array_index (project->decision_makers, i);
      tear_out (person->weights, day_of_dated, after);
      tear_out (person->supports, day_of_support, after);
      if (person->contacted > after)
        person->contacted = PAGODA_DAY_NONE;
    }
}

static void
tear_out_of_record (PagodaLayerRecord *record, PagodaDay after)
{
  tear_out (record->facts, day_of_fact, after);
  tear_out (record->strategies, day_of_choice, after);
  tear_out (record->projects, day_of_project, after);
  tear_out (record->values, day_of_value, after);
  tear_out (record->lock_ins, day_of_lock_in, after);
  for (guint i = 0; i < PAGODA_N_STATEMENT_KINDS; i++)
    tear_out (record->statements[i], day_of_dated, after);
  for (guint i = record->barriers->len; i-- > 0;)
    {
      PagodaBarrier *barrier = g_ptr_array_index (record->barriers, i);
      tear_out (barrier->states, day_of_dated, after);
      if (barrier->states->len == 0)
        g_ptr_array_remove_index (record->barriers, i);
    }
  for (guint i = 0; i < record->projects->len; i++)
    tear_out_of_project (g_ptr_array_index (record->projects, i), after);
}

static void
check_same_layer (const PagodaLayerJudgement *one, const PagodaLayerJudgement *two)
{
  g_assert_cmpint (one->score, ==, two->score);
  g_assert_cmpint (one->verdict, ==, two->verdict);
  g_assert_cmpmem (one->missing, one->n_missing * sizeof *one->missing, two->missing,
                   two->n_missing * sizeof *two->missing);
  g_assert_cmpuint (one->n_items, ==, two->n_items);
  for (gsize i = 0; i < one->n_items; i++)
    {
      g_assert_cmpint (one->items[i].kind, ==, two->items[i].kind);
      g_assert_cmpint (one->items[i].done, ==, two->items[i].done);
      g_assert_cmpint (one->items[i].required, ==, two->items[i].required);
      g_assert_cmpint (one->items[i].id, ==, two->items[i].id);
      g_assert_cmpint (one->items[i].which, ==, two->items[i].which);
      g_assert_cmpint (one->items[i].day, ==, two->items[i].day);
    }
}

static void
check_same (const PagodaFiveLayers *one, const PagodaFiveLayers *two)
{
  for (guint i = 0; i < PAGODA_N_LAYERS; i++)
    check_same_layer (&one->layers[i], &two->layers[i]);
  g_assert_cmpint (one->current, ==, two->current);
  g_assert_cmpint (one->shown, ==, two->shown);
  g_assert_cmpint (one->overridden, ==, two->overridden);
  g_assert_cmpint (one->since, ==, two->since);
  g_assert_cmpint (one->evidence, ==, two->evidence);
  g_assert_cmpint (one->stalled, ==, two->stalled);
  g_assert_cmpint (one->phase, ==, two->phase);
  g_assert_cmpint (one->waiting, ==, two->waiting);
  g_assert_cmpint (one->project, ==, two->project);
  g_assert_cmpint (one->support.score, ==, two->support.score);
  g_assert_cmpint (one->support.flip, ==, two->support.flip);
  g_assert_cmpint (one->support.lead.low, ==, two->support.lead.low);
  g_assert_cmphex (one->support.skipped, ==, two->support.skipped);
}

/* The whole record is judged on every day first; then it is torn shorter and shorter, day by day backwards.
 */
static void
test_as_of (void)
{
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  guint judged = 0;

  for (guint32 seed = 0; seed < 60; seed++)
    {
      g_autoptr (GRand) dice = g_rand_new_with_seed (seed);
      g_autoptr (PagodaLayerRecord) record = record_draw (dice);
      PagodaAccountInput account = { .record = record, .currency = "CNY", .first_order = PAGODA_DAY_NONE };
      g_autoptr (GPtrArray) whole = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_five_layers_free);
      for (PagodaDay day = RECORD_DRAWN_UNTIL; day >= RECORD_DRAWN_FROM - 1; day--)
        g_ptr_array_add (whole, pagoda_five_layers_new (&account, day, &rules));
      for (guint i = 0; i < whole->len; i++)
        {
          PagodaDay day = RECORD_DRAWN_UNTIL - (PagodaDay)i;
          tear_out_of_record (record, day);
          g_autoptr (PagodaFiveLayers) torn = pagoda_five_layers_new (&account, day, &rules);
          check_same (g_ptr_array_index (whole, i), torn);
          judged += torn->current > PAGODA_LAYER_INFORMATION;
        }
    }
  g_assert_cmpuint (judged, >, 500);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/as-of/as-of", test_as_of);
  return g_test_run ();
}
