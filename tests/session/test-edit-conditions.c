/* test-edit-conditions.c: conditions of acceptance are weighed and judged (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_conditions.h"

#include "method/conditions.h"
#include "session/dossier.h"
#include "session/edit_layers.h"
#include "session/edits.h"
#include "store/book.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-09-22"))

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

static const PagodaProject *
first_project (const PagodaDossier *dossier)
{
  return g_ptr_array_index (dossier->layers->projects, 0);
}

static PagodaId
add_project (PagodaDatabase **database, PagodaId customer)
{
  g_autoptr (PagodaProject) project = pagoda_project_new ();

  project->customer = customer;
  project->name = g_strdup ("二期");
  project->opened = TODAY - 50;
  return edits_run (database, pagoda_edit_save_project (project));
}

/* Profit, risk, and the delivery in own words; negative ones are left out. */
static GPtrArray *
make_weights (int profit, int risk, int delivery)
{
  GPtrArray *weights = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_condition_weight_free);

  if (profit >= 0)
    g_ptr_array_add (weights, pagoda_condition_weight_new (PAGODA_FACTOR_PROFIT, NULL, profit));
  if (risk >= 0)
    g_ptr_array_add (weights, pagoda_condition_weight_new (PAGODA_FACTOR_RISK, NULL, risk));
  if (delivery >= 0)
    g_ptr_array_add (weights, pagoda_condition_weight_new (PAGODA_FACTOR_OWN, "交期", delivery));
  return weights;
}

static void
weigh (PagodaDatabase **database, PagodaId customer, int profit, int risk, int delivery, PagodaDay day)
{
  g_autoptr (PagodaDossier) dossier = load (*database, customer);
  g_autoptr (GPtrArray) weights = make_weights (profit, risk, delivery);

  edits_run (database, pagoda_edit_set_conditions (first_project (dossier), weights, day));
}

static void
assert_weights (PagodaDatabase *database, PagodaId customer, PagodaDay day, const char *expected)
{
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_autoptr (GPtrArray) held = pagoda_condition_weights_on (first_project (dossier)->condition_weights, day);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < held->len; i++)
    {
      const PagodaConditionWeight *weight = g_ptr_array_index (held, i);
      g_string_append_printf (text, "%s %d ",
                              pagoda_condition_label (weight->factor, weight->title, PAGODA_LANGUAGE_EN),
                              weight->weight);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_weights (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("weights");
  PagodaId customer = book_add_customer (database, "1", "一");

  add_project (&database, customer);
  weigh (&database, customer, 60, 40, -1, TODAY - 10);
  weigh (&database, customer, 50, -1, 50, TODAY);
  assert_weights (database, customer, TODAY - 11, "");
  assert_weights (database, customer, TODAY - 1, "Profit 60 Risk 40 ");
  assert_weights (database, customer, TODAY, "Profit 50 交期 50 ");
  /* Only what differs is written. */
  weigh (&database, customer, 50, 20, 30, TODAY);
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_assert_cmpuint (first_project (dossier)->condition_weights->len, ==, 2 + 3 + 2);
  /* None at all takes them back. */
  weigh (&database, customer, -1, -1, -1, TODAY + 1);
  assert_weights (database, customer, TODAY + 1, "");
}

static void
test_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("refused");
  PagodaId customer = book_add_customer (database, "1", "一");

  add_project (&database, customer);
  static const struct
  {
    int profit, risk, delivery;
  } cases[] = { { 60, 41, -1 }, { 60, 39, -1 }, { 101, -1, -1 }, { 10, -1, -1 } };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaDossier) dossier = load (database, customer);
      g_autoptr (GPtrArray) weights = make_weights (cases[i].profit, cases[i].risk, cases[i].delivery);
      edits_refuse (database, pagoda_edit_set_conditions (first_project (dossier), weights, TODAY));
    }
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_autoptr (GPtrArray) twice = make_weights (50, -1, -1), unnamed = make_weights (50, -1, -1);
  g_ptr_array_add (twice, pagoda_condition_weight_new (PAGODA_FACTOR_PROFIT, NULL, 50));
  g_ptr_array_add (unnamed, pagoda_condition_weight_new (PAGODA_FACTOR_OWN, " ", 50));
  edits_refuse (database, pagoda_edit_set_conditions (first_project (dossier), twice, TODAY));
  edits_refuse (database, pagoda_edit_set_conditions (first_project (dossier), unnamed, TODAY));
}

static PagodaConditionStanding
make_standing (PagodaId rival, int mark, const char *evidence)
{
  return (PagodaConditionStanding){ .factor = PAGODA_FACTOR_PROFIT,
                                    .rival = rival,
                                    .from = TODAY,
                                    .standing = mark,
                                    .evidence = (char *)evidence };
}

/* Standings go with their rival, and with their project. */
static void
test_standings (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("standings");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaId project = add_project (&database, customer);
  const PagodaRival rival
      = { .project = project, .name = (char *)"恒力", .from = TODAY - 9, .until = PAGODA_DAY_NONE };
  PagodaId rival_id = edits_run (&database, pagoda_edit_save_rival (&rival));

  weigh (&database, customer, 60, 40, -1, TODAY - 5);
  PagodaConditionStanding ours = make_standing (PAGODA_ID_NONE, 3, "报价单"),
                          theirs = make_standing (rival_id, 4, NULL);
  g_autoptr (GPtrArray) standings = g_ptr_array_new ();
  g_ptr_array_add (standings, &ours);
  g_ptr_array_add (standings, &theirs);
  g_autoptr (PagodaDossier) before = load (database, customer);
  edits_run (&database, pagoda_edit_set_standings (first_project (before), standings, "Profit"));
  g_autoptr (PagodaDossier) after = load (database, customer);
  g_autoptr (PagodaConditionSheet) sheet = pagoda_conditions_on (first_project (after), TODAY);
  g_assert_cmpint (g_array_index (sheet->lines, PagodaConditionLine, 0).step, ==, PAGODA_CONDITION_CATCH_UP);

  ours.standing = 7;
  edits_refuse (database, pagoda_edit_set_standings (first_project (after), standings, "Profit"));
  const PagodaRival saved = {
    .id = rival_id, .project = project, .name = (char *)"恒力", .from = TODAY, .until = PAGODA_DAY_NONE
  };
  edits_run (&database, pagoda_edit_remove_rival (&saved, TODAY));
  g_autoptr (PagodaDossier) alone = load (database, customer);
  g_assert_cmpuint (first_project (alone)->condition_standings->len, ==, 1);
  edits_run (&database, pagoda_edit_delete_project (project, "二期"));
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, "一"));
}

static void
test_templates (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("templates");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaConditionTemplate) template = pagoda_condition_template_new ("阀门");
  g_autoptr (PagodaConditionTemplate) unnamed = pagoda_condition_template_new (" ");

  edits_refuse (database, pagoda_edit_save_condition_template (template));
  g_ptr_array_add (template->weights, pagoda_condition_weight_new (PAGODA_FACTOR_PROFIT, NULL, 70));
  edits_refuse (database, pagoda_edit_save_condition_template (template));
  g_ptr_array_add (template->weights, pagoda_condition_weight_new (PAGODA_FACTOR_OWN, "交期", 30));
  edits_run (&database, pagoda_edit_save_condition_template (template));
  ((PagodaConditionWeight *)template->weights->pdata[0])->weight = 60;
  ((PagodaConditionWeight *)template->weights->pdata[1])->weight = 40;
  edits_run (&database, pagoda_edit_save_condition_template (template));
  edits_refuse (database, pagoda_edit_save_condition_template (unnamed));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_assert_cmpuint (dossier->condition_templates->len, ==, 1);
  const PagodaConditionTemplate *kept = g_ptr_array_index (dossier->condition_templates, 0);
  g_assert_cmpuint (kept->weights->len, ==, 2);
  g_assert_cmpint (((PagodaConditionWeight *)kept->weights->pdata[1])->weight, ==, 40);
  edits_run (&database, pagoda_edit_delete_condition_template ("阀门"));
}

/* What was weighed first and later, and in own words twice, is one case with its last weights. */
static void
test_cases (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("cases");
  PagodaId customer = book_add_customer (database, "1", "一");

  add_project (&database, customer);
  weigh (&database, customer, 60, 40, -1, TODAY - 10);
  weigh (&database, customer, 50, 20, 30, TODAY - 5);
  g_autoptr (PagodaDossier) open = load (database, customer);
  g_assert_cmpuint (open->condition_cases->len, ==, 0);
  g_autoptr (PagodaProject) won = pagoda_project_copy (first_project (open));
  won->state = PAGODA_PROJECT_WON;
  won->closed = TODAY;
  edits_run (&database, pagoda_edit_close_project (won, NULL));
  g_autoptr (PagodaDossier) closed = load (database, customer);
  g_assert_cmpuint (closed->condition_cases->len, ==, 1);
  const PagodaConditionCase *one = &g_array_index (closed->condition_cases, PagodaConditionCase, 0);
  g_assert_true (one->won);
  g_assert_cmpint (one->closed, ==, TODAY);
  g_assert_cmpint (one->weights[PAGODA_FACTOR_PROFIT], ==, 50);
  g_assert_cmpint (one->weights[PAGODA_FACTOR_RISK], ==, 20);
  g_assert_cmpint (one->weights[PAGODA_FACTOR_OWN], ==, 30);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-conditions/weights", test_weights);
  g_test_add_func ("/edit-conditions/refused", test_refused);
  g_test_add_func ("/edit-conditions/standings", test_standings);
  g_test_add_func ("/edit-conditions/templates", test_templates);
  g_test_add_func ("/edit-conditions/cases", test_cases);
  return g_test_run ();
}
