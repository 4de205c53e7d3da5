/* test-edit-month-spans.c: sample and renewal months, and the seasons that follow from them (O1, O3)
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_month_spans.h"

#include "session/dossier.h"
#include "session/edit_activities.h"
#include "session/edits.h"
#include "session/season_plans.h"
#include "store/book.h"
#include "support/support.h"

#define NAME "一"
#define TEXT(text) ((char *)(text))
#define DAY(text) (pagoda_day_from_iso (text))

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
test_months (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("months");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaMonthSpan samples = { .customer = customer, .purpose = PAGODA_SPAN_SAMPLES, .first = 6, .last = 9 };
  PagodaMonthSpan renewal = {
    .customer = customer, .purpose = PAGODA_SPAN_RENEWAL, .first = 12, .last = 1, .note = TEXT ("换代")
  };
  static const int wrong[][2] = { { 0, 3 }, { 3, 13 }, { 13, 3 }, { 3, 0 } };

  renewal.id = edits_run (&database, pagoda_edit_save_month_span (&renewal, NAME));
  samples.id = edits_run (&database, pagoda_edit_save_month_span (&samples, NAME));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaMonthSpan *first = g_ptr_array_index (dossier->months, 0);
  const PagodaMonthSpan *second = g_ptr_array_index (dossier->months, 1);
  g_assert_cmpuint (dossier->months->len, ==, 2);
  g_assert_cmpint (first->id, ==, samples.id);
  g_assert_cmpint (first->purpose, ==, PAGODA_SPAN_SAMPLES);
  g_assert_cmpint (first->last, ==, 9);
  g_assert_null (first->note);
  g_assert_cmpint (second->purpose, ==, PAGODA_SPAN_RENEWAL);
  g_assert_cmpstr (second->note, ==, "换代");
  g_assert_cmphex (pagoda_month_spans_months (dossier->months, PAGODA_SPAN_RENEWAL), ==, 1u << 11 | 1u);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      PagodaMonthSpan span = samples;
      span.first = wrong[i][0];
      span.last = wrong[i][1];
      edits_refuse (database, pagoda_edit_save_month_span (&span, NAME));
    }
  /* The same months for the same are entered once; saved again, or for something else, they are no others. */
  PagodaMonthSpan twice = samples;
  twice.id = PAGODA_ID_NONE;
  edits_refuse (database, pagoda_edit_save_month_span (&twice, NAME));
  samples.first = 5;
  edits_run (&database, pagoda_edit_save_month_span (&samples, NAME));
  edits_run (&database, pagoda_edit_delete_month_span (renewal.id, NAME));
  g_autoptr (PagodaDossier) after = load (database, customer);
  g_assert_cmpuint (after->months->len, ==, 1);
  /* What belongs to a customer goes with it, and comes back with it. */
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, NAME));
}

static PagodaSeasonPlans *
load_plans (PagodaDatabase *database, PagodaId customer, const char *day)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaSeasonPlans *plans = pagoda_season_plans_load (database, snapshot, customer, DAY (day), NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return plans;
}

static void
record (PagodaDatabase **database, PagodaId customer, PagodaActivityKind kind, const char *day)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  activity->customer = customer;
  activity->kind = kind;
  activity->state = PAGODA_ACTIVITY_DONE;
  activity->day = DAY (day);
  edits_run (database, pagoda_edit_save_activity (activity, NAME));
}

static char *
word_milestones (const PagodaSeasonPlan *plan)
{
  GString *text = g_string_new (pagoda_season_outcome_word (plan->outcome));

  for (guint i = 0; i < plan->n_milestones; i++)
    {
      g_autofree char *due = pagoda_day_to_iso (plan->milestones[i].due);
      g_string_append_printf (text, ", %s %s", due, pagoda_milestone_state_word (plan->milestones[i].state));
    }
  return g_string_free (text, FALSE);
}

static void
assert_season (PagodaDatabase *database, PagodaId customer, const char *day, const char *expected)
{
  g_autoptr (PagodaSeasonPlans) plans = load_plans (database, customer, day);
  guint n;
  const PagodaSeasonPlanEntry *entry = pagoda_season_plans_find (plans, 0, &n);

  g_assert_cmpuint (n, ==, 1);
  g_autofree char *text = word_milestones (&entry->plan);
  g_assert_cmpstr (text, ==, expected);
}

/* The example of O3, from the orders to the order that proves otherwise. */
static void
test_christmas_goods (void)
{
  static const char *const orders[]
      = { "2022-01-10", "2023-01-09", "2024-01-12", "2025-01-08", "2026-01-09" };
  g_autoptr (PagodaDatabase) database = book_open ("christmas");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaMonthSpan samples = { .customer = customer, .purpose = PAGODA_SPAN_SAMPLES, .first = 5, .last = 8 };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    book_add_order (database, customer, orders[i], orders[i], 10000, 4000);
  assert_season (database, customer, "2026-04-02", "open, 2026-11-30 ahead");
  record (&database, customer, PAGODA_ACTIVITY_SAMPLE, "2025-06-10");
  assert_season (database, customer, "2026-04-02",
                 "open, 2026-04-30 due, 2026-06-30 ahead, 2026-09-30 ahead");
  record (&database, customer, PAGODA_ACTIVITY_VISIT, "2026-04-20");
  record (&database, customer, PAGODA_ACTIVITY_SAMPLE, "2026-06-15");
  assert_season (database, customer, "2026-08-01",
                 "open, 2026-04-30 done, 2026-06-30 done, 2026-09-30 ahead");
  assert_season (database, customer, "2026-10-01",
                 "at risk, 2026-04-30 done, 2026-06-30 done, 2026-09-30 missed");
  edits_run (&database, pagoda_edit_save_month_span (&samples, NAME));
  assert_season (database, customer, "2026-10-01",
                 "at risk, 2026-03-31 missed, 2026-05-31 missed, 2026-08-31 missed");
  book_add_order (database, customer, "2027", "2027-01-11", 10000, 4000);
  assert_season (database, customer, "2027-01-31",
                 "ordered, 2026-03-31 missed, 2026-05-31 missed, 2026-08-31 missed");
  g_autoptr (PagodaSeasonPlans) after = load_plans (database, PAGODA_ID_NONE, "2027-02-01");
  const PagodaSeasonPlanEntry *entry = &g_array_index (after->entries, PagodaSeasonPlanEntry, 0);
  g_assert_true (entry->has_before);
  g_assert_cmpint (entry->before.outcome, ==, PAGODA_SEASON_ORDERED);
  g_autofree char *words = pagoda_season_plan_describe (&entry->plan, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (words, ==, "Season 2028-01-01 to 2028-01-31: Open");
  g_autofree char *milestone = pagoda_milestone_describe (&entry->plan.milestones[0], PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (milestone, ==, "Engage: by 2027-03-31, ahead");
}

/* A milestone for which a visit is planned says so until it is done, and then nothing is left to plan for it.
 */
static void
test_planned (void)
{
  static const char *const orders[] = { "2023-01-09", "2024-01-12", "2025-01-08", "2026-01-09" };
  g_autoptr (PagodaDatabase) database = book_open ("planned");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaActivity) visit = pagoda_activity_new ();
  guint n;

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    book_add_order (database, customer, orders[i], orders[i], 10000, 4000);
  g_autoptr (PagodaSeasonPlans) before = load_plans (database, customer, "2026-11-22");
  const PagodaSeasonPlan *due = &pagoda_season_plans_find (before, 0, &n)->plan;
  g_assert_true (pagoda_season_plan_next (due) == &due->milestones[0]);
  g_autofree char *name = pagoda_milestone_name (&due->milestones[0], due, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (name, ==, "Engage for the season 2027-01-01 to 2027-01-31");

  visit->customer = customer;
  visit->kind = pagoda_milestone_activity (&due->milestones[0]);
  visit->state = PAGODA_ACTIVITY_PLANNED;
  visit->day = DAY ("2026-11-25");
  visit->id = edits_run (&database, pagoda_edit_save_activity (visit, NAME));
  g_autoptr (PagodaSeasonPlans) after = load_plans (database, customer, "2026-11-22");
  const PagodaSeasonPlan *planned = &pagoda_season_plans_find (after, 0, &n)->plan;
  g_assert_null (pagoda_season_plan_next (planned));
  g_assert_cmpint (planned->milestones[0].state, ==, PAGODA_MILESTONE_DUE);
  g_autofree char *words = pagoda_milestone_describe (&planned->milestones[0], PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (words, ==, "Engage: planned for 2026-11-25");
  visit->state = PAGODA_ACTIVITY_DONE;
  visit->day = DAY ("2026-11-22");
  edits_run (&database, pagoda_edit_save_activity (visit, NAME));
  assert_season (database, customer, "2026-11-22", "open, 2026-11-30 done");
}

/* Who has no season is not there. */
static void
test_nobody (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("no-season");
  PagodaId customer = book_add_customer (database, "1", NAME);
  guint n = 1;

  book_add_order (database, customer, "1", "2026-01-09", 10000, 4000);
  g_autoptr (PagodaSeasonPlans) plans = load_plans (database, PAGODA_ID_NONE, "2026-04-02");
  g_assert_cmpuint (plans->entries->len, ==, 0);
  g_assert_null (pagoda_season_plans_find (plans, 0, &n));
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-month-spans/months", test_months);
  g_test_add_func ("/edit-month-spans/christmas-goods", test_christmas_goods);
  g_test_add_func ("/month-spans/planned", test_planned);
  g_test_add_func ("/edit-month-spans/nobody", test_nobody);
  return g_test_run ();
}
