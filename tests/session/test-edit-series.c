/* test-edit-series.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_series.h"

#include "session/dossier.h"
#include "session/edit_activities.h"
#include "session/edits.h"
#include "store/book.h"
#include "support/support.h"

#define NAME "一"
#define DAY(text) (pagoda_day_from_iso (text))
#define BERLIN "Europe/Berlin"

static PagodaActivity *
new_plan (PagodaId customer, const char *day)
{
  PagodaActivity *plan = pagoda_activity_new ();

  plan->customer = customer;
  plan->kind = PAGODA_ACTIVITY_VISIT;
  plan->state = PAGODA_ACTIVITY_PLANNED;
  plan->day = DAY (day);
  plan->minute = 2 * 60 + 30;
  plan->zone = g_strdup (BERLIN);
  plan->note = g_strdup ("例行");
  return plan;
}

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

/* The days of the customer's activities, each with the first letter of its state: `2026-03-02p …`. */
static char *
word_days (PagodaDatabase *database, PagodaId customer)
{
  static const char letters[] = "pdc";
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dossier->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (dossier->activities, i);
      g_autofree char *day = pagoda_day_to_iso (activity->day);
      g_string_append_printf (text, "%s%s%c", i > 0 ? " " : "", day + strlen ("2026-"),
                              letters[activity->state]);
    }
  return g_string_free (text, FALSE);
}

#define assert_days(database, customer, days)                                                                \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *found = word_days (database, customer);                                                 \
    g_assert_cmpstr (found, ==, days);                                                                       \
  }                                                                                                          \
  G_STMT_END

/* The activity of @customer on @day. */
static PagodaActivity *
find (PagodaDatabase *database, PagodaId customer, const char *day)
{
  g_autoptr (PagodaDossier) dossier = load (database, customer);

  for (guint i = 0; i < dossier->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (dossier->activities, i);
      if (activity->day == DAY (day))
        return pagoda_activity_copy (activity);
    }
  g_assert_not_reached ();
}

static PagodaId
start (PagodaDatabase **database, const char *name, const char *rule, int times)
{
  PagodaRecurrence recurrence = { rule, PAGODA_DAY_NONE, times };

  *database = book_open (name);
  PagodaId customer = book_add_customer (*database, "1", NAME);
  g_autoptr (PagodaActivity) plan = new_plan (customer, "2026-03-10");
  edits_run (database, pagoda_edit_plan_series (plan, &recurrence, NAME));
  return customer;
}

/* Every visit keeps its civil day and time, over the days on which clocks are changed, too: at half past two
 * on 29 March there is no such time in Berlin, and on 25 October it comes twice. */
static void
test_planning (void)
{
  static const struct
  {
    const char *first;
    const char *rule;
    const char *until;
    int times;
    const char *days;
  } cases[] = {
    { "2026-03-15", "FREQ=WEEKLY", NULL, 4, "03-15p 03-22p 03-29p 04-05p" },
    { "2026-10-18", "FREQ=WEEKLY", "2026-11-01", 0, "10-18p 10-25p 11-01p" },
    { "2026-03-15", "FREQ=WEEKLY;INTERVAL=2", "2026-04-20", 0, "03-15p 03-29p 04-12p" },
    { "2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", NULL, 4,
      "01-31p 02-28p 03-31p 04-30p" },
    { "2026-03-10", "FREQ=MONTHLY;BYDAY=2TU", NULL, 3, "03-10p 04-14p 05-12p" },
    /* A first day that the rule does not name is none of them. */
    { "2026-03-11", "FREQ=WEEKLY;BYDAY=TU,FR", NULL, 3, "03-13p 03-17p 03-20p" },
    /* What the rule says of its end counts. */
    { "2026-03-11", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", NULL, 10, "03-12p 03-17p 03-19p 03-24p" },
    { "2026-03-10", "FREQ=WEEKLY;COUNT=3", "2026-03-20", 0, "03-10p 03-17p 03-24p" },
    { "2026-03-10", "FREQ=WEEKLY;UNTIL=20260324", NULL, 10, "03-10p 03-17p 03-24p" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("series-%zu", i);
      g_autoptr (PagodaDatabase) database = book_open (name);
      PagodaId customer = book_add_customer (database, "1", NAME);
      g_autoptr (PagodaActivity) plan = new_plan (customer, cases[i].first);
      PagodaRecurrence recurrence = { cases[i].rule, DAY (cases[i].until), cases[i].times };
      g_test_message ("%s", cases[i].rule);
      PagodaId id = edits_run (&database, pagoda_edit_plan_series (plan, &recurrence, NAME));
      assert_days (database, customer, cases[i].days);
      g_autoptr (PagodaDossier) dossier = load (database, customer);
      const PagodaActivitySeries *series = g_ptr_array_index (dossier->series, 0);
      g_assert_cmpuint (dossier->series->len, ==, 1);
      g_autofree char *bare = pagoda_rule_without_end (cases[i].rule);
      g_assert_cmpint (series->first, ==,
                       ((PagodaActivity *)g_ptr_array_index (dossier->activities, 0))->day);
      g_assert_true (g_str_has_prefix (series->rule, bare));
      for (guint j = 0; j < dossier->activities->len; j++)
        {
          const PagodaActivity *one = g_ptr_array_index (dossier->activities, j);
          g_assert_cmpint (one->series, ==, series->id);
          g_assert_cmpint (one->minute, ==, 2 * 60 + 30);
          g_assert_cmpstr (one->zone, ==, BERLIN);
          g_assert_cmpstr (one->note, ==, "例行");
          g_assert_true (j > 0 || one->id == id);
        }
    }
}

static void
test_limits (void)
{
  static const struct
  {
    const char *rule;
    const char *until;
    int times;
    guint n;
    const char *last;
  } cases[] = {
    { "FREQ=WEEKLY", NULL, 0, 53, "2027-03-09" },
    { "FREQ=WEEKLY", "2036-01-01", 999, 53, "2027-03-09" },
    { "FREQ=DAILY", "2036-01-01", 9999, 366, "2027-03-10" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("limits-%zu", i);
      g_autoptr (PagodaDatabase) database = book_open (name);
      PagodaId customer = book_add_customer (database, "1", NAME);
      g_autoptr (PagodaActivity) plan = new_plan (customer, "2026-03-10");
      PagodaRecurrence recurrence = { cases[i].rule, DAY (cases[i].until), cases[i].times };
      edits_run (&database, pagoda_edit_plan_series (plan, &recurrence, NAME));
      g_autoptr (PagodaDossier) dossier = load (database, customer);
      const PagodaActivity *last = g_ptr_array_index (dossier->activities, dossier->activities->len - 1);
      g_assert_cmpuint (dossier->activities->len, ==, cases[i].n);
      g_assert_cmpint (last->day, ==, DAY (cases[i].last));
    }
}

static void
test_refusals (void)
{
  static const PagodaRecurrence cases[] = {
    { "", PAGODA_DAY_NONE, 0 },
    { "every week", PAGODA_DAY_NONE, 0 },
    { "FREQ=HOURLY", PAGODA_DAY_NONE, 0 },
    { "FREQ=WEEKLY", PAGODA_DAY_NONE, 1 },
    { "FREQ=WEEKLY;COUNT=1", PAGODA_DAY_NONE, 10 },
    { "FREQ=WEEKLY;UNTIL=20260309", PAGODA_DAY_NONE, 10 },
    { "FREQ=YEARLY;INTERVAL=2", PAGODA_DAY_NONE, 0 },
  };
  g_autoptr (PagodaDatabase) database = book_open ("no-series");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaActivity) plan = new_plan (customer, "2026-03-10");
  PagodaRecurrence before = { "FREQ=WEEKLY", plan->day + 6, 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    edits_refuse (database, pagoda_edit_plan_series (plan, &cases[i], NAME));
  edits_refuse (database, pagoda_edit_plan_series (plan, &before, NAME));
  assert_days (database, customer, "");
}

static void
test_changing (void)
{
  g_autoptr (PagodaDatabase) database = NULL;
  PagodaId customer = start (&database, "changing", "FREQ=WEEKLY", 4);
  g_autoptr (PagodaActivity) second = find (database, customer, "2026-03-17");
  g_autoptr (PagodaActivity) third = find (database, customer, "2026-03-24");

  assert_days (database, customer, "03-10p 03-17p 03-24p 03-31p");
  /* One alone moves away and is still one of them. */
  edits_run (&database, pagoda_edit_move_activity (third->id, NAME, DAY ("2026-03-25"), 600, BERLIN));
  assert_days (database, customer, "03-10p 03-17p 03-25p 03-31p");

  /* Another time for this and all later ones; each stays on its day, and the first one as it was. */
  second->minute = 15 * 60;
  second->person = g_strdup ("林珊");
  edits_run (&database, pagoda_edit_change_series (second, NULL, NAME));
  assert_days (database, customer, "03-10p 03-17p 03-25p 03-31p");
  g_autoptr (PagodaActivity) first = find (database, customer, "2026-03-10");
  g_autoptr (PagodaActivity) last = find (database, customer, "2026-03-31");
  g_assert_cmpint (first->minute, ==, 2 * 60 + 30);
  g_assert_null (first->person);
  g_assert_cmpint (last->minute, ==, 15 * 60);
  g_assert_cmpstr (last->person, ==, "林珊");

  /* Another day: all later ones with it, as a series of their own that ends as much later. */
  second->day = DAY ("2026-03-19");
  edits_run (&database, pagoda_edit_change_series (second, NULL, NAME));
  assert_days (database, customer, "03-10p 03-19p 03-26p 04-02p");
  g_autoptr (PagodaDossier) moved = load (database, customer);
  g_assert_cmpuint (moved->series->len, ==, 2);
  g_assert_cmpstr (((PagodaActivitySeries *)g_ptr_array_index (moved->series, 1))->rule, ==,
                   "FREQ=WEEKLY;UNTIL=20260402");

  /* Another rule: more of them, then fewer, then no more at all. */
  edits_run (&database,
             pagoda_edit_change_series (
                 second, &(PagodaRecurrence){ "FREQ=WEEKLY;BYDAY=TH,FR", PAGODA_DAY_NONE, 5 }, NAME));
  assert_days (database, customer, "03-10p 03-19p 03-20p 03-26p 03-27p 04-02p");
  edits_run (&database,
             pagoda_edit_change_series (
                 second, &(PagodaRecurrence){ "FREQ=WEEKLY;INTERVAL=2", PAGODA_DAY_NONE, 2 }, NAME));
  assert_days (database, customer, "03-10p 03-19p 04-02p");
  edits_run (&database,
             pagoda_edit_change_series (second, &(PagodaRecurrence){ NULL, PAGODA_DAY_NONE, 0 }, NAME));
  assert_days (database, customer, "03-10p 03-19p");
  g_autoptr (PagodaDossier) single = load (database, customer);
  g_assert_cmpuint (single->series->len, ==, 1);
  /* What was planned once can come again. */
  edits_run (&database, pagoda_edit_change_series (
                            second, &(PagodaRecurrence){ "FREQ=WEEKLY", DAY ("2026-04-02"), 0 }, NAME));
  assert_days (database, customer, "03-10p 03-19p 03-26p 04-02p");
}

/* A month later the same weekday is another place; the rule follows the day it is moved to. */
static void
test_moving_by_weekday (void)
{
  g_autoptr (PagodaDatabase) database = NULL;
  PagodaId customer = start (&database, "weekday", "FREQ=MONTHLY;BYDAY=2TU", 4);
  g_autoptr (PagodaActivity) second = find (database, customer, "2026-04-14");

  second->day = DAY ("2026-04-16");
  edits_run (&database, pagoda_edit_change_series (second, NULL, NAME));
  assert_days (database, customer, "03-10p 04-16p 05-21p");
}

static PagodaActivity *
done_on (PagodaDatabase *database, PagodaId customer, const char *day)
{
  PagodaActivity *outcome = find (database, customer, day);

  outcome->reached = PAGODA_ANSWER_YES;
  return outcome;
}

/* What is done or cancelled already is left as it is. */
static void
test_cancelling_and_deleting (void)
{
  g_autoptr (PagodaDatabase) database = NULL;
  PagodaId customer = start (&database, "cancelling", "FREQ=WEEKLY", 6);
  g_autoptr (PagodaActivity) fourth = done_on (database, customer, "2026-03-31");
  g_autoptr (PagodaActivity) second = find (database, customer, "2026-03-17");
  g_autoptr (PagodaActivity) fifth = find (database, customer, "2026-04-07");

  edits_run (&database, pagoda_edit_complete_activity (fourth, NULL, NAME));
  edits_refuse (database, pagoda_edit_cancel_series (fifth->id, NAME, fifth->day, " "));
  edits_run (&database, pagoda_edit_cancel_series (fifth->id, NAME, DAY ("2026-03-01"), "换了人"));
  assert_days (database, customer, "03-10p 03-17p 03-24p 03-31d 04-07c 04-14c");
  g_autoptr (PagodaActivity) cancelled = find (database, customer, "2026-04-14");
  g_assert_cmpstr (cancelled->cancel_reason, ==, "换了人");
  g_assert_cmpint (cancelled->cancelled, ==, DAY ("2026-03-01"));

  edits_refuse (database, pagoda_edit_cancel_series (fifth->id, NAME, fifth->day, "又一次"));
  edits_refuse (database, pagoda_edit_delete_series (fourth->id, NAME));
  edits_refuse (database, pagoda_edit_change_series (fifth, NULL, NAME));
  edits_run (&database, pagoda_edit_delete_series (second->id, NAME));
  assert_days (database, customer, "03-10p 03-31d 04-07c 04-14c");
}

/* Nothing of a series is left behind when its customer goes. */
static void
test_with_its_customer (void)
{
  g_autoptr (PagodaDatabase) database = NULL;
  PagodaId customer = start (&database, "with-customer", "FREQ=WEEKLY", 3);
  g_autofree char *path = book_path ("with-customer");

  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, NAME));
  g_clear_pointer (&database, pagoda_database_close);
  g_assert_cmpint (book_query (path, "SELECT count (*) FROM activity_series"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-series/planning", test_planning);
  g_test_add_func ("/edit-series/limits", test_limits);
  g_test_add_func ("/edit-series/refusals", test_refusals);
  g_test_add_func ("/edit-series/changing", test_changing);
  g_test_add_func ("/edit-series/moving-by-weekday", test_moving_by_weekday);
  g_test_add_func ("/edit-series/cancelling-and-deleting", test_cancelling_and_deleting);
  g_test_add_func ("/edit-series/with-its-customer", test_with_its_customer);
  return g_test_run ();
}
