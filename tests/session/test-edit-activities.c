/* test-edit-activities.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_activities.h"

#include "session/edits.h"
#include "store/activities.h"
#include "store/book.h"
#include "support/support.h"

#define NAME "一"
#define ZONE "Asia/Shanghai"
#define DAY(text) (pagoda_day_from_iso (text))

static PagodaActivity *
new_plan (PagodaId customer, const char *day)
{
  PagodaActivity *activity = pagoda_activity_new ();

  activity->customer = customer;
  activity->kind = PAGODA_ACTIVITY_VISIT;
  activity->state = PAGODA_ACTIVITY_PLANNED;
  activity->day = DAY (day);
  activity->minute = 9 * 60 + 30;
  activity->zone = g_strdup (ZONE);
  activity->person = g_strdup ("林珊");
  activity->note = g_strdup ("确认图纸");
  return activity;
}

static PagodaId
plan (PagodaDatabase **database, PagodaId customer, const char *day)
{
  g_autoptr (PagodaActivity) activity = new_plan (customer, day);

  return edits_run (database, pagoda_edit_save_activity (activity, NAME));
}

static PagodaActivity *
load (PagodaDatabase *database, PagodaId id)
{
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaActivity *activity = pagoda_activities_load (database, id, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return activity;
}

/* How many plans stand open on @day, by the days before it. */
static guint
count_overdue (PagodaDatabase *database, const char *day)
{
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (GPtrArray) overdue = pagoda_activities_overdue_on (database, DAY (day), &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return overdue->len;
}

static void
test_a_plan_stays_overdue (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("overdue");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaId first = plan (&database, customer, "2026-03-02");

  plan (&database, customer, "2026-03-10");
  g_assert_cmpuint (count_overdue (database, "2026-03-02"), ==, 0);
  g_assert_cmpuint (count_overdue (database, "2026-03-03"), ==, 1);
  g_assert_cmpuint (count_overdue (database, "2036-03-03"), ==, 2);

  edits_run (&database, pagoda_edit_move_activity (first, NAME, DAY ("2026-04-01"), 14 * 60, ZONE));
  g_assert_cmpuint (count_overdue (database, "2026-04-01"), ==, 1);
  g_autoptr (PagodaActivity) moved = load (database, first);
  g_assert_cmpint (moved->day, ==, DAY ("2026-04-01"));
  g_assert_cmpint (moved->minute, ==, 14 * 60);
  g_assert_cmpstr (moved->zone, ==, ZONE);
  g_assert_cmpstr (moved->note, ==, "确认图纸");

  edits_run (&database, pagoda_edit_move_activity (first, NAME, DAY ("2026-04-01"), -1, NULL));
  g_autoptr (PagodaActivity) all_day = load (database, first);
  g_assert_cmpint (all_day->minute, ==, -1);
  g_assert_null (all_day->zone);
}

static void
test_completing_keeps_the_planned_day (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("complete");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaId id = plan (&database, customer, "2026-03-02");
  g_autoptr (PagodaActivity) outcome = load (database, id);
  g_autoptr (PagodaActivity) next = new_plan (customer, "2026-03-20");

  outcome->day = DAY ("2026-03-05");
  outcome->duration = 90;
  outcome->reached = PAGODA_ANSWER_YES;
  outcome->need = PAGODA_NEED_STATED;
  outcome->need_amount = 1234500;
  outcome->attitude = -2;
  outcome->visit_chance = PAGODA_ANSWER_NO;
  outcome->rejection = PAGODA_ANSWER_YES;
  outcome->objection = g_strdup ("交期太长");
  outcome->confidence = 0;
  outcome->next_step = g_strdup ("带图纸再来");
  outcome->next_day = next->day;
  edits_run (&database, pagoda_edit_complete_activity (outcome, next, NAME));

  g_autoptr (PagodaActivity) done = load (database, id);
  g_assert_cmpint (done->state, ==, PAGODA_ACTIVITY_DONE);
  g_assert_cmpint (done->day, ==, DAY ("2026-03-05"));
  g_assert_cmpint (done->planned, ==, DAY ("2026-03-02"));
  g_assert_cmpint (done->cancelled, ==, PAGODA_DAY_NONE);
  g_assert_cmpint (done->duration, ==, 90);
  g_assert_cmpint (done->reached, ==, PAGODA_ANSWER_YES);
  g_assert_cmpint (done->need, ==, PAGODA_NEED_STATED);
  g_assert_cmpint (done->need_amount, ==, 1234500);
  g_assert_cmpint (done->attitude, ==, -2);
  g_assert_cmpint (done->visit_chance, ==, PAGODA_ANSWER_NO);
  g_assert_cmpint (done->rejection, ==, PAGODA_ANSWER_YES);
  g_assert_cmpstr (done->objection, ==, "交期太长");
  g_assert_cmpint (done->confidence, ==, 0);
  g_assert_cmpint (done->next_day, ==, DAY ("2026-03-20"));
  g_assert_cmpuint (count_overdue (database, "2026-03-20"), ==, 0);
  g_assert_cmpuint (count_overdue (database, "2026-03-21"), ==, 1);
}

/* A call and what follows it are one command, so that one undo takes both back. */
static void
test_recording_plans_the_next_step (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("record");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaActivity) call = new_plan (customer, "2026-03-02");
  g_autoptr (PagodaActivity) next = new_plan (customer, "2026-03-05");

  call->state = PAGODA_ACTIVITY_DONE;
  PagodaId id = edits_run (&database, pagoda_edit_record_activity (call, next, NAME));
  g_autoptr (PagodaActivity) recorded = load (database, id);
  g_assert_cmpint (recorded->state, ==, PAGODA_ACTIVITY_DONE);
  g_assert_cmpint (recorded->day, ==, DAY ("2026-03-02"));
  g_assert_cmpuint (count_overdue (database, "2026-03-06"), ==, 1);
  edits_run (&database, pagoda_edit_record_activity (call, NULL, NAME));
  g_assert_cmpuint (count_overdue (database, "2026-03-06"), ==, 1);
  next->day = PAGODA_DAY_NONE;
  edits_refuse (database, pagoda_edit_record_activity (call, next, NAME));
}

/* Only what is planned is reminded of, from the day on. */
static void
test_reminders (void)
{
  static const struct
  {
    const char *day;
    int reminder;
    gboolean done;
  } plans[] = { { "2026-03-04", 10, FALSE },
                { "2026-03-06", 0, FALSE },
                { "2026-03-05", 1440, FALSE },
                { "2026-03-05", -1, FALSE },
                { "2026-03-06", 10, TRUE } };
  static const char *const expected[] = { "2026-03-05", "2026-03-06" };
  g_autoptr (PagodaDatabase) database = book_open ("reminders");
  PagodaId customer = book_add_customer (database, "1", NAME);

  for (gsize i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (PagodaActivity) activity = new_plan (customer, plans[i].day);
      activity->reminder = plans[i].reminder;
      activity->state = plans[i].done ? PAGODA_ACTIVITY_DONE : PAGODA_ACTIVITY_PLANNED;
      edits_run (&database, pagoda_edit_save_activity (activity, NAME));
    }
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (GPtrArray) found = pagoda_activities_with_reminder (database, DAY ("2026-03-05"), NULL);
  pagoda_database_rollback (database);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (((PagodaActivity *)found->pdata[i])->day, ==, DAY (expected[i]));
}

static void
test_cancelling (void)
{
  static const char *const no_reasons[] = { NULL, "", " \n" };
  g_autoptr (PagodaDatabase) database = book_open ("cancel");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaId id = plan (&database, customer, "2026-03-02");
  PagodaDay day = DAY ("2026-03-01");

  for (gsize i = 0; i < G_N_ELEMENTS (no_reasons); i++)
    edits_refuse (database, pagoda_edit_cancel_activity (id, NAME, day, no_reasons[i]));
  edits_run (&database, pagoda_edit_cancel_activity (id, NAME, day, "客户临时出差"));
  g_autoptr (PagodaActivity) cancelled = load (database, id);
  g_assert_cmpint (cancelled->state, ==, PAGODA_ACTIVITY_CANCELLED);
  g_assert_cmpint (cancelled->day, ==, DAY ("2026-03-02"));
  g_assert_cmpint (cancelled->cancelled, ==, day);
  g_assert_cmpstr (cancelled->cancel_reason, ==, "客户临时出差");
  g_assert_cmpuint (count_overdue (database, "2026-04-01"), ==, 0);

  /* What is no plan any more is neither moved, done nor cancelled again. */
  edits_refuse (database, pagoda_edit_cancel_activity (id, NAME, day, "又一次"));
  edits_refuse (database, pagoda_edit_move_activity (id, NAME, day, -1, NULL));
  edits_refuse (database, pagoda_edit_complete_activity (cancelled, NULL, NAME));
}

static void
test_refusals (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("refusals");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaActivity) activity = new_plan (customer, "2026-03-02");
  g_autoptr (PagodaEdit) unknown = pagoda_edit_move_activity (7, NAME, DAY ("2026-03-02"), -1, NULL);
  g_autoptr (GError) error = NULL;

  activity->day = PAGODA_DAY_NONE;
  edits_refuse (database, pagoda_edit_save_activity (activity, NAME));
  g_assert_false (pagoda_edit_run (unknown, database, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN);
}

static void
test_the_days_of_a_calendar (void)
{
  static const struct
  {
    const char *first, *last;
    guint found;
  } cases[] = { { "2026-02-01", "2026-02-28", 0 },
                { "2026-03-01", "2026-03-02", 1 },
                { "2026-03-02", "2026-03-05", 2 },
                { "2026-03-01", "2026-03-31", 3 } };
  g_autoptr (PagodaDatabase) database = book_open ("calendar");
  PagodaId one = book_add_customer (database, "1", NAME);
  PagodaId two = book_add_customer (database, "2", "二");

  plan (&database, two, "2026-03-05");
  PagodaId deleted = plan (&database, one, "2026-03-04");
  plan (&database, one, "2026-03-02");
  plan (&database, one, "2026-03-31");
  edits_run (&database, pagoda_edit_delete_activity (deleted, NAME));

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPeriod period = { DAY (cases[i].first), DAY (cases[i].last) };
      g_autoptr (GPtrArray) found = pagoda_activities_of_period (database, period, NULL);
      g_assert_cmpuint (found->len, ==, cases[i].found);
      for (guint j = 1; j < found->len; j++)
        g_assert_cmpint (((PagodaActivity *)found->pdata[j - 1])->day, <=,
                         ((PagodaActivity *)found->pdata[j])->day);
    }
  pagoda_database_rollback (database);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-activities/a-plan-stays-overdue", test_a_plan_stays_overdue);
  g_test_add_func ("/edit-activities/completing-keeps-the-planned-day",
                   test_completing_keeps_the_planned_day);
  g_test_add_func ("/edit-activities/recording-plans-the-next-step", test_recording_plans_the_next_step);
  g_test_add_func ("/edit-activities/reminders", test_reminders);
  g_test_add_func ("/edit-activities/cancelling", test_cancelling);
  g_test_add_func ("/edit-activities/refusals", test_refusals);
  g_test_add_func ("/edit-activities/the-days-of-a-calendar", test_the_days_of_a_calendar);
  return g_test_run ();
}
