/* test-edit-dormant.c: what is on record of dormant accounts, and that none is dropped without a post-mortem.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_dormant.h"

#include "session/dossier.h"
#include "session/edit_activities.h"
#include "session/edit_layers.h"
#include "session/edits.h"
#include "session/workshop.h"
#include "store/activities.h"
#include "store/book.h"
#include "store/dropping.h"
#include "support/support.h"

#include <string.h>

#define TODAY (pagoda_day_today ())
#define TEXT(text) ((char *)(text))

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

/* A customer who ordered @days_ago for the last time; 0: never. */
static PagodaId
add_customer (PagodaDatabase *database, const char *name, int days_ago)
{
  PagodaId customer = book_add_customer (database, name, name);
  g_autofree char *day = pagoda_day_to_iso (TODAY - days_ago);

  if (days_ago > 0)
    book_add_order (database, customer, name, day, 100000, 60000);
  return customer;
}

static PagodaPostMortem
post_mortem_of (PagodaId customer, PagodaDay day)
{
  return (PagodaPostMortem){ .customer = customer,
                             .day = day,
                             .cause = PAGODA_BREAK_DELIVERY,
                             .attracted = TEXT ("交期快"),
                             .broke = TEXT ("晚到十天") };
}

static void
write_post_mortem (PagodaDatabase *database, PagodaId customer)
{
  PagodaPostMortem post_mortem = post_mortem_of (customer, TODAY - 10);
  g_autoptr (PagodaEdit) edit = pagoda_edit_save_post_mortem (&post_mortem, "甲");
  GError *error = NULL;

  pagoda_edit_run (edit, database, NULL, &error);
  g_assert_no_error (error);
}

static void
test_records (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("records");
  PagodaId customer = add_customer (database, "甲", 500);
  PagodaPostMortem post_mortem = post_mortem_of (customer, TODAY - 30);
  PagodaExpectedObjection expected
      = { .customer = customer, .objection = TEXT ("以前交货迟过"), .answer = TEXT ("逾期按天扣款") };

  edits_run (&database, pagoda_edit_judge_dormant (&customer, 1, "甲", TODAY - 40, PAGODA_DORMANT_WORKSHOP,
                                                   "仍向恒力采购"));
  post_mortem.id = edits_run (&database, pagoda_edit_save_post_mortem (&post_mortem, "甲"));
  expected.id = edits_run (&database, pagoda_edit_save_expected_objection (&expected, "甲"));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaDormantRecord *record = dossier->dormant;
  const PagodaPostMortem *kept = g_ptr_array_index (record->post_mortems, 0);
  const PagodaExpectedObjection *objection = g_ptr_array_index (record->objections, 0);
  g_assert_cmpint (pagoda_dormant_record_judgement_on (record, TODAY - 500, TODAY), ==,
                   PAGODA_DORMANT_WORKSHOP);
  g_assert_cmpint (kept->cause, ==, PAGODA_BREAK_DELIVERY);
  g_assert_cmpstr (kept->attracted, ==, "交期快");
  g_assert_cmpstr (kept->broke, ==, "晚到十天");
  g_assert_cmpint (kept->day, ==, TODAY - 30);
  g_assert_cmpstr (objection->objection, ==, "以前交货迟过");
  g_assert_cmpstr (objection->answer, ==, "逾期按天扣款");

  post_mortem.cause = PAGODA_BREAK_OTHER;
  post_mortem.broke = NULL;
  edits_run (&database, pagoda_edit_save_post_mortem (&post_mortem, "甲"));
  edits_run (&database, pagoda_edit_judge_dormant (&customer, 1, "甲", TODAY, PAGODA_DATED_NONE, NULL));
  edits_run (&database, pagoda_edit_delete_expected_objection (expected.id, "甲"));
  edits_run (&database, pagoda_edit_delete_post_mortem (post_mortem.id, "甲"));
  post_mortem.day = PAGODA_DAY_NONE;
  edits_refuse (database, pagoda_edit_save_post_mortem (&post_mortem, "甲"));
  expected.objection = TEXT (" ");
  edits_refuse (database, pagoda_edit_save_expected_objection (&expected, "甲"));
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, "甲"));
}

static const PagodaTouchStep *
only_step (const PagodaDossier *dossier)
{
  g_assert_cmpuint (dossier->dormant->steps->len, ==, 1);
  return g_ptr_array_index (dossier->dormant->steps, 0);
}

/* A step goes into the calendar, moves what is planned there, and is done when that is recorded. */
static void
test_steps (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("steps");
  PagodaId customer = add_customer (database, "甲", 500);
  PagodaTouchStep step
      = { .customer = customer, .kind = PAGODA_TOUCH_SAMPLES, .day = TODAY + 7, .title = TEXT ("样机") };

  step.id = edits_run (&database, pagoda_edit_save_touch_step (&step, FALSE, NULL, "甲"));
  g_autoptr (PagodaDossier) first = load (database, customer);
  g_assert_cmpint (only_step (first)->activity, ==, PAGODA_ID_NONE);
  g_assert_cmpuint (first->activities->len, ==, 0);

  edits_run (&database, pagoda_edit_save_touch_step (&step, TRUE, "林珊", "甲"));
  g_autoptr (PagodaDossier) planned = load (database, customer);
  const PagodaActivity *plan = g_ptr_array_index (planned->activities, 0);
  g_assert_cmpint (plan->kind, ==, PAGODA_ACTIVITY_SAMPLE);
  g_assert_cmpint (plan->day, ==, TODAY + 7);
  g_assert_cmpstr (plan->person, ==, "林珊");
  g_assert_cmpstr (plan->note, ==, "样机");
  g_assert_false (pagoda_touch_step_is_done (only_step (planned)));

  step.activity = plan->id;
  step.kind = PAGODA_TOUCH_VISIT;
  step.day = TODAY - 1;
  edits_run (&database, pagoda_edit_save_touch_step (&step, FALSE, NULL, "甲"));
  g_autoptr (PagodaDossier) moved = load (database, customer);
  const PagodaActivity *visit = g_ptr_array_index (moved->activities, 0);
  g_assert_cmpint (visit->kind, ==, PAGODA_ACTIVITY_VISIT);
  g_assert_cmpint (visit->day, ==, TODAY - 1);
  g_assert_true (pagoda_touch_step_is_meeting (only_step (moved)));

  /* What was done stays on its day, whatever becomes of the plan. */
  g_autoptr (PagodaActivity) outcome = pagoda_activity_copy (visit);
  edits_run (&database, pagoda_edit_complete_activity (outcome, NULL, "甲"));
  step.day = TODAY + 30;
  edits_run (&database, pagoda_edit_save_touch_step (&step, FALSE, NULL, "甲"));
  g_autoptr (PagodaDossier) done = load (database, customer);
  g_assert_true (pagoda_touch_step_is_done (only_step (done)));
  g_assert_cmpint (only_step (done)->day, ==, TODAY - 1);

  /* A step outlives its activity, and an activity its step. */
  edits_run (&database, pagoda_edit_delete_activity (step.activity, "甲"));
  g_autoptr (PagodaDossier) forgotten = load (database, customer);
  g_assert_cmpint (only_step (forgotten)->activity, ==, PAGODA_ID_NONE);
  step.activity = PAGODA_ID_NONE;
  edits_run (&database, pagoda_edit_save_touch_step (&step, TRUE, NULL, "甲"));
  edits_run (&database, pagoda_edit_delete_touch_step (step.id, "甲"));
  g_autoptr (PagodaDossier) left = load (database, customer);
  g_assert_cmpuint (left->dormant->steps->len, ==, 0);
  g_assert_cmpuint (left->activities->len, ==, 1);

  step.id = PAGODA_ID_NONE;
  step.day = PAGODA_DAY_NONE;
  edits_refuse (database, pagoda_edit_save_touch_step (&step, FALSE, NULL, "甲"));
  step.day = TODAY;
  edits_run (&database, pagoda_edit_save_touch_step (&step, TRUE, NULL, "甲"));
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, "甲"));
}

/* Dropping (G2) */

typedef enum
{
  MARK, /* as never a customer, from a day on */
  MARK_FOR_GOOD,
  MARK_BACKWARDS,
  MARK_AHEAD,
  MARK_WITHOUT_REASON,
  DROP_TARGET,
  DROP_TARGET_BACKWARDS,
} Path;
#define N_PATHS 7

static PagodaEdit *
drop (Path path, PagodaId customer)
{
  PagodaTarget target = { .customer = customer,
                          .entered = TODAY - 600,
                          .due = TODAY,
                          .extended = PAGODA_DAY_NONE,
                          .extended_due = PAGODA_DAY_NONE,
                          .outcome = PAGODA_TARGET_DROPPED,
                          .ended = path == DROP_TARGET ? TODAY : TODAY - 590,
                          .reason = TEXT ("没有意义") };
  g_autoptr (GPtrArray) tiers = target.tiers = pagoda_dated_list_new ();
  const PagodaDay days[] = { [MARK] = TODAY,
                             [MARK_FOR_GOOD] = TODAY,
                             [MARK_BACKWARDS] = TODAY - 590,
                             [MARK_AHEAD] = TODAY + 300,
                             [MARK_WITHOUT_REASON] = TODAY };

  return path >= DROP_TARGET ? pagoda_edit_save_target (&target, "甲")
                             : pagoda_edit_set_other (&customer, 1, days[path], TRUE,
                                                      path == MARK_WITHOUT_REASON ? " " : "转行");
}

/* Every way to give somebody up, for everybody who may be given up or not. */
static void
test_every_path (void)
{
  static const struct
  {
    const char *name;
    int days_ago;
    gboolean has_post_mortem;
    gboolean refused[N_PATHS];
  } cases[] = {
    { "never ordered", 0, FALSE, { FALSE } },
    { "active", 30, FALSE, { [MARK_WITHOUT_REASON] = TRUE } },
    { "dormant then", 100, FALSE, { [MARK_AHEAD] = TRUE, [MARK_WITHOUT_REASON] = TRUE } },
    { "dormant", 500, FALSE, { TRUE, TRUE, TRUE, TRUE, TRUE, TRUE, TRUE } },
    { "dormant, known why", 500, TRUE, { FALSE } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (Path path = MARK; path < N_PATHS; path++)
      {
        g_autofree char *store = g_strdup_printf ("path-%" G_GSIZE_FORMAT "-%d", i, path);
        g_autoptr (PagodaDatabase) database = book_open (store);
        PagodaId customer = add_customer (database, "甲", cases[i].days_ago);
        if (cases[i].has_post_mortem)
          write_post_mortem (database, customer);
        g_test_message ("%s, path %d", cases[i].name, path);
        if (cases[i].refused[path])
          edits_refuse (database, drop (path, customer));
        else
          edits_run (&database, drop (path, customer));
      }
}

static void
refuse_for (PagodaDatabase *database, PagodaEdit *edit, const char *why)
{
  g_autoptr (PagodaEdit) owned = edit;
  g_autoptr (GError) error = NULL;

  g_assert_false (pagoda_edit_run (owned, database, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, why));
}

/* An unfinished one does not do, nor one of an earlier break. */
static void
test_which_post_mortem_counts (void)
{
  static const struct
  {
    int days_ago; /* when it was written */
    const char *attracted, *broke;
    PagodaDroppingLack lack;
  } cases[] = {
    { 10, "交期快", "晚到十天", PAGODA_DROPPING_ALLOWED },
    { 500, "交期快", "晚到十天", PAGODA_DROPPING_ALLOWED },
    { 501, "交期快", "晚到十天", PAGODA_DROPPING_OLD_POST_MORTEM },
    { 10, "", "晚到十天", PAGODA_DROPPING_NO_ATTRACTION },
    { 10, "、", "晚到十天", PAGODA_DROPPING_NO_ATTRACTION },
    { 10, "交期快", NULL, PAGODA_DROPPING_NO_BREAK },
    { 10, "、", " ", PAGODA_DROPPING_EMPTY_POST_MORTEM },
    { -10, "交期快", "晚到十天", PAGODA_DROPPING_NO_POST_MORTEM },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *store = g_strdup_printf ("counts-%" G_GSIZE_FORMAT, i);
      g_autoptr (PagodaDatabase) database = book_open (store);
      PagodaId customer = add_customer (database, "甲", 500);
      PagodaPostMortem post_mortem = { .customer = customer,
                                       .day = TODAY - cases[i].days_ago,
                                       .attracted = TEXT (cases[i].attracted),
                                       .broke = TEXT (cases[i].broke) };
      edits_run (&database, pagoda_edit_save_post_mortem (&post_mortem, "甲"));
      g_test_message ("%" G_GSIZE_FORMAT, i);
      if (cases[i].lack != PAGODA_DROPPING_ALLOWED)
        refuse_for (database, drop (MARK, customer), pagoda_dropping_describe (cases[i].lack));
      else
        edits_run (&database, drop (MARK, customer));
    }
}

/* Many at once: all or nobody, and those are named who lack it. */
static void
test_many_at_once (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("many");
  PagodaId customers[9];
  GError *error = NULL;

  customers[0] = add_customer (database, "从未下单", 0);
  customers[1] = add_customer (database, "有复盘", 500);
  write_post_mortem (database, customers[1]);
  for (guint i = 2; i < G_N_ELEMENTS (customers); i++)
    {
      g_autofree char *name = g_strdup_printf ("缺%u号", i);
      customers[i] = add_customer (database, name, 400 + (int)i);
    }
  g_autofree char *before = book_dump (database);
  g_autoptr (PagodaEdit) edit
      = pagoda_edit_set_other (customers, G_N_ELEMENTS (customers), TODAY, TRUE, "清理");
  g_assert_false (pagoda_edit_run (edit, database, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "缺2号"));
  g_assert_nonnull (strstr (error->message, "缺6号"));
  g_assert_null (strstr (error->message, "缺7号")); /* 2 more */
  g_assert_nonnull (strstr (error->message, "2"));
  g_assert_null (strstr (error->message, "有复盘"));
  g_assert_null (strstr (error->message, "从未下单"));
  g_clear_error (&error);
  g_autofree char *after = book_dump (database);
  g_assert_cmpstr (after, ==, before);

  edits_run (&database, pagoda_edit_set_other (customers, 2, TODAY, TRUE, "清理"));
  /* Taking a mark off, and marking again who is marked, drops nobody. */
  edits_run (&database, pagoda_edit_set_other (customers, 2, TODAY, TRUE, "再次"));
  edits_run (&database, pagoda_edit_set_other (customers, 2, TODAY, FALSE, "又来了"));
}

/* A reason can be worded anew when the account has become dormant meanwhile. */
static void
test_dropped_before_it_was_dormant (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("before");
  PagodaId customer = add_customer (database, "甲", 0);
  PagodaEdit *edit = drop (DROP_TARGET_BACKWARDS, customer);

  edits_run (&database, edit);
  g_autofree char *day = pagoda_day_to_iso (TODAY - 500);
  book_add_order (database, customer, "甲1", day, 100, 50);
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  PagodaTarget *target = g_ptr_array_index (dossier->layers->targets, 0);
  g_free (target->reason);
  target->reason = g_strdup ("换个说法");
  edits_run (&database, pagoda_edit_save_target (target, "甲"));
}

/* The workshop */

static PagodaWorkshop *
load_workshop (PagodaDatabase *database, PagodaDay day)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  pagoda_database_begin (database, PAGODA_OPEN_READ, &error);
  PagodaWorkshop *workshop = pagoda_workshop_load (database, snapshot, day, &error);
  g_assert_no_error (error);
  pagoda_database_rollback (database);
  return workshop;
}

static void
test_workshop (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("workshop");
  PagodaDay day = pagoda_day_from_iso ("2026-09-22");
  PagodaId small = book_add_customer (database, "1", "小户");
  PagodaId large = book_add_customer (database, "2", "大户");
  PagodaId back = book_add_customer (database, "3", "回来的");
  PagodaId active = book_add_customer (database, "4", "一直在");
  PagodaPostMortem post_mortem = post_mortem_of (large, day - 20);
  PagodaTouchStep step = { .customer = large, .kind = PAGODA_TOUCH_NEWS, .day = day + 3 };
  g_autoptr (PagodaActivity) rejection = pagoda_activity_new ();

  book_add_order (database, small, "s", "2024-02-01", 1000, 400);
  book_add_order (database, large, "l1", "2023-02-01", 9000, 4000);
  book_add_order (database, large, "l2", "2024-02-01", 3000, PAGODA_COST_UNKNOWN);
  book_add_order (database, back, "b1", "2023-02-01", 9000, 4000);
  book_add_order (database, back, "b2", "2026-08-01", 9000, 4000);
  book_add_order (database, active, "a", "2026-03-01", 9000, 4000);
  rejection->customer = large;
  rejection->kind = PAGODA_ACTIVITY_CALL;
  rejection->state = PAGODA_ACTIVITY_DONE;
  rejection->rejection = PAGODA_ANSWER_YES;
  rejection->day = day - 5;
  edits_run (&database, pagoda_edit_save_activity (rejection, "大户"));
  edits_run (&database, pagoda_edit_save_post_mortem (&post_mortem, "大户"));
  edits_run (&database, pagoda_edit_save_touch_step (&step, TRUE, NULL, "大户"));

  g_autoptr (PagodaWorkshop) workshop = load_workshop (database, day);
  g_assert_cmpuint (workshop->n, ==, 2);
  const PagodaDormantEntry *first = &workshop->entries[0];
  g_assert_cmpint (pagoda_snapshot_get_id (workshop->snapshot, first->place), ==, large);
  g_assert_cmpint (first->best.year, ==, 2023);
  g_assert_cmpint (first->best.profit, ==, 5000);
  g_assert_false (first->assumed);
  g_assert_true (first->may_drop);
  g_assert_cmpuint (first->rejections, ==, 1);
  g_assert_cmpuint (first->steps, ==, 1);
  g_assert_true (first->misses_meeting);
  g_assert_cmpint (first->next->day, ==, day + 3);
  g_assert_false (workshop->entries[1].may_drop);
  g_assert_cmpint (workshop->entries[1].judgement, ==, PAGODA_DATED_NONE);
  g_assert_null (pagoda_workshop_find (workshop, back));
  g_assert_cmpuint (workshop->attractions->len, ==, 1);

  g_autoptr (GArray) quarter = pagoda_workshop_comebacks_in (workshop, pagoda_period_quarter (day));
  g_assert_cmpuint (quarter->len, ==, 1);
  g_assert_cmpint (pagoda_snapshot_get_id (workshop->snapshot,
                                           g_array_index (quarter, PagodaComeback, 0).place),
                   ==, back);
  g_assert_cmpint (pagoda_workshop_worth (workshop, quarter->len), ==, 1);
  edits_run (&database, pagoda_edit_set_rule (PAGODA_RULE_REACTIVATION_WORTH, 3));
  g_autoptr (PagodaWorkshop) later = load_workshop (database, day);
  g_assert_cmpint (pagoda_workshop_worth (later, 2), ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit-dormant/records", test_records);
  g_test_add_func ("/edit-dormant/steps", test_steps);
  g_test_add_func ("/edit-dormant/every-path", test_every_path);
  g_test_add_func ("/edit-dormant/which-post-mortem-counts", test_which_post_mortem_counts);
  g_test_add_func ("/edit-dormant/many-at-once", test_many_at_once);
  g_test_add_func ("/edit-dormant/dropped-before-it-was-dormant", test_dropped_before_it_was_dormant);
  g_test_add_func ("/edit-dormant/workshop", test_workshop);
  return g_test_run ();
}
