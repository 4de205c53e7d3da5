/* test-assignment.c: who works what (L8), and what a key account must have on record (T1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/assignment.h"
#include "method/monitoring.h"

#include "record.h"

#define DAY (pagoda_day_from_iso ("2026-09-22"))
#define ALL 0x1fU
#define ITEM(item) (1U << PAGODA_MONITOR_##item)

static void
test_fits (void)
{
  for (int has = PAGODA_NO_SKILL; has < PAGODA_N_SKILLS; has++)
    for (int needed = 0; needed < PAGODA_N_SKILLS; needed++)
      g_assert_cmpint (pagoda_fit_of (has, (PagodaSkill)needed), ==,
                       has == PAGODA_NO_SKILL ? PAGODA_FIT_UNKNOWN
                       : has < needed         ? PAGODA_FIT_TOO_JUNIOR
                       : has == needed        ? PAGODA_FIT_FITS
                                              : PAGODA_FIT_MORE_THAN_NEEDED);
}

static int
skill_of (const char *person, gpointer data)
{
  static const char *const names[PAGODA_N_SKILLS] = { "junior", "seller", "manager", "general" };

  for (int i = 0; i < PAGODA_N_SKILLS; i++)
    if (g_strcmp0 (names[i], person) == 0)
      return i;
  return PAGODA_NO_SKILL;
}

static void
assign (PagodaLayerRecord *record, PagodaLayer layer, const char *owner, int days)
{
  PagodaLayerOwner *entry = g_new0 (PagodaLayerOwner, 1);

  entry->layer = layer;
  entry->owner = g_strdup (owner);
  entry->from = DAY + days;
  g_ptr_array_add (record->owners, entry);
}

/* Per case: the account's owner, the own owners of the layers, what is worked, and the layers that do not
 * fit. */
static void
test_layers (void)
{
  static const struct
  {
    const char *rule;
    const char *owner;
    const char *owners[PAGODA_N_LAYERS];
    guint worked, mismatches;
  } cases[] = {
    { "a junior rep works layers 1 and 2", "junior", { NULL }, ALL, 0x1c },
    { "a solution seller layer 3, too", "seller", { NULL }, ALL, 0x18 },
    { "a sales manager everything", "manager", { NULL }, ALL, 0 },
    { "so does the general manager", "general", { NULL }, ALL, 0 },
    { "who is unknown fits", "somebody", { NULL }, ALL, 0 },
    { "nobody fits, too: nothing is assigned", "", { NULL }, ALL, 0 },
    { "a layer's own owner counts", "junior", { NULL, NULL, "seller", "manager", "general" }, ALL, 0 },
    { "also where it is the less skilled", "manager", { NULL, NULL, NULL, "junior", NULL }, ALL, 0x08 },
    { "what the class does not owe is not worked", "junior", { NULL }, 0x01, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      guint found = 0;
      for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
        if (cases[i].owners[layer] != NULL)
          assign (record, (PagodaLayer)layer, cases[i].owners[layer], -1);
      PagodaAssignment assignment = pagoda_assignment_on (record, cases[i].owner, DAY);
      g_autoptr (GArray) mismatches
          = pagoda_assignment_mismatches (&assignment, record, cases[i].worked, NULL, 0, DAY, skill_of, NULL);
      for (guint k = 0; k < mismatches->len; k++)
        found |= 1U << g_array_index (mismatches, PagodaMismatch, k).layer;
      g_test_message ("L8: %s", cases[i].rule);
      g_assert_cmphex (found, ==, cases[i].mismatches);
    }
}

/* Dated: from its day on, and given back. */
static void
test_dates (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);

  assign (record, PAGODA_LAYER_INTEREST, "Gao", -10);
  assign (record, PAGODA_LAYER_INTEREST, NULL, -5);
  assign (record, PAGODA_LAYER_INTEREST, "Lin", 1);
  static const struct
  {
    int days;
    const char *owner;
    guint own;
  } cases[]
      = { { -11, "Ada", 0 }, { -10, "Gao", 0x10 }, { -5, "Ada", 0 }, { 0, "Ada", 0 }, { 1, "Lin", 0x10 } };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaAssignment assignment = pagoda_assignment_on (record, "Ada", DAY + cases[i].days);
      g_assert_cmpstr (assignment.owners[PAGODA_LAYER_INTEREST], ==, cases[i].owner);
      g_assert_cmphex (assignment.own, ==, cases[i].own);
    }
}

/* Executive visits and strategic agreements are the general manager's, in whatever layer. */
static void
test_general_manager (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaActivity visit = { .id = 7,
                           .kind = PAGODA_ACTIVITY_EXECUTIVE_VISIT,
                           .state = PAGODA_ACTIVITY_PLANNED,
                           .person = (char *)"manager" };
  PagodaActivity done = visit, call = visit;
  const PagodaActivity *activities[] = { &visit, &done, &call };
  PagodaLockIn *lock_in = g_new0 (PagodaLockIn, 1);

  done.state = PAGODA_ACTIVITY_DONE;
  call.kind = PAGODA_ACTIVITY_CALL;
  lock_in->id = 9;
  lock_in->kind = PAGODA_LOCK_IN_STRATEGIC_AGREEMENT;
  lock_in->from = DAY;
  lock_in->until = PAGODA_DAY_NONE;
  g_ptr_array_add (record->lock_ins, lock_in);
  PagodaAssignment assignment = pagoda_assignment_on (record, "manager", DAY);
  g_autoptr (GArray) mismatches
      = pagoda_assignment_mismatches (&assignment, record, ALL, activities, 3, DAY, skill_of, NULL);
  g_assert_cmpuint (mismatches->len, ==, 2);
  const PagodaMismatch *first = &g_array_index (mismatches, PagodaMismatch, 0);
  const PagodaMismatch *second = &g_array_index (mismatches, PagodaMismatch, 1);
  g_assert_cmpint (first->kind, ==, PAGODA_MISMATCH_ACTIVITY);
  g_assert_cmpint (first->id, ==, 7);
  g_assert_cmpint (first->has, ==, PAGODA_SKILL_SALES_MANAGER);
  g_assert_cmpint (first->needed, ==, PAGODA_SKILL_GENERAL_MANAGER);
  g_assert_cmpint (second->kind, ==, PAGODA_MISMATCH_LOCK_IN);
  g_assert_cmpint (second->id, ==, 9);
}

/* What an account of nothing owes, and what fills it, step by step. */
static void
test_monitoring (void)
{
  g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
  PagodaHouseRules rules = pagoda_house_rules_usual ();
  PagodaMonitorInput input = { .owner = "", .next = PAGODA_DAY_NONE, .record = record };
  guint always = ITEM (OWNER) | ITEM (CONTACT) | ITEM (FACTS) | ITEM (JUDGEMENTS) | ITEM (STRATEGY)
                 | ITEM (NEXT_CONTACT);
  guint missing = always | ITEM (PROJECT);
  PagodaProject *project = NULL;
  PagodaStrategyChoice *choice = NULL;

  for (int step = 0; step < 12; step++)
    {
      PagodaAccountInput account = { .record = record, .currency = "CNY", .first_order = PAGODA_DAY_NONE };
      g_autoptr (PagodaFiveLayers) layers = pagoda_five_layers_new (&account, DAY, &rules);
      input.layers = layers;
      PagodaMonitoring monitoring = pagoda_monitoring_of (&input);
      g_test_message ("T1: step %d", step);
      g_assert_cmphex (monitoring.missing, ==, missing);
      g_assert_cmphex (monitoring.missing & ~monitoring.owed, ==, 0);
      switch (step)
        {
        case 0:
          input.owner = "Lin";
          missing &= ~ITEM (OWNER);
          break;
        case 1:
          input.contacts = 1;
          missing &= ~ITEM (CONTACT);
          break;
        case 2:
          record_information (record, "2026-09-01");
          missing &= ~(ITEM (FACTS) | ITEM (JUDGEMENTS));
          break;
        case 3:
          input.next = DAY - 1; /* a plan that is past is none */
          break;
        case 4:
          input.next = DAY;
          missing &= ~ITEM (NEXT_CONTACT);
          break;
        case 5:
          record_strategy (record, PAGODA_STRATEGY_ATTACK, "2026-09-01");
          missing = (missing & ~ITEM (STRATEGY)) | ITEM (BREAKTHROUGH);
          break;
        case 6:
          choice = g_ptr_array_index (record->strategies, 0);
          choice->breakthrough = g_strdup ("lab");
          missing &= ~ITEM (BREAKTHROUGH);
          break;
        case 7:
          project = record_project (record, "2026-09-01");
          record_stages (project, "J", "2026-09-01");
          missing = (missing & ~ITEM (PROJECT)) | ITEM (CLOSE) | ITEM (DECIDERS);
          break;
        case 8:
          project->expected_close = DAY + 90;
          missing &= ~ITEM (CLOSE);
          break;
        case 9:
          g_ptr_array_add (project->decision_makers, pagoda_decision_maker_new ());
          ((PagodaDecisionMaker *)g_ptr_array_index (project->decision_makers, 0))->from = DAY;
          ((PagodaDecisionMaker *)g_ptr_array_index (project->decision_makers, 0))->stages
              = PAGODA_STAGE_BIT (PAGODA_STAGE_SITUATION);
          missing &= ~ITEM (DECIDERS);
          break;
        case 10:
          /* What waits is owed no project, but the day on which it is looked at again. */
          record_strategy (record, PAGODA_STRATEGY_WATCH, "2026-09-02");
          missing |= ITEM (REVIEW);
          break;
        default:
          break;
        }
    }
  g_assert_cmphex (missing, ==, ITEM (REVIEW));
  g_assert_true (pagoda_monitoring_is_for (PAGODA_CLASS_TOP));
  g_assert_false (pagoda_monitoring_is_for (PAGODA_CLASS_IMPORTANT));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assignment/fits", test_fits);
  g_test_add_func ("/assignment/layers", test_layers);
  g_test_add_func ("/assignment/dates", test_dates);
  g_test_add_func ("/assignment/general-manager", test_general_manager);
  g_test_add_func ("/assignment/monitoring", test_monitoring);
  return g_test_run ();
}
