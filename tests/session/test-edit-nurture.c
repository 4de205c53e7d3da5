/* test-edit-nurture.c: potential large accounts and their nurture plans (N2, N3)
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_nurture.h"

#include "session/agenda.h"
#include "session/dossier.h"
#include "session/edit_activities.h"
#include "session/edits.h"
#include "session/potential.h"
#include "store/book.h"
#include "support/support.h"

#define NAME "一"
#define TEXT(text) ((char *)(text))
#define TODAY (pagoda_day_from_iso ("2026-09-22"))

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

static PagodaId
state_need (PagodaDatabase **database, PagodaId customer, PagodaDay day, PagodaNeed need, PagodaMoney amount)
{
  g_autoptr (PagodaActivity) said = pagoda_activity_new ();

  said->customer = customer;
  said->kind = PAGODA_ACTIVITY_VISIT;
  said->state = PAGODA_ACTIVITY_DONE;
  said->day = day;
  said->need = need;
  said->need_amount = amount;
  return edits_run (database, pagoda_edit_save_activity (said, NAME));
}

static PagodaNurtureStep
make_step (PagodaId customer, const char *title, PagodaDay due)
{
  return (PagodaNurtureStep){ .customer = customer,
                              .channel = PAGODA_CHANNEL_NEWS,
                              .title = TEXT (title),
                              .due = due,
                              .ended = PAGODA_DAY_NONE,
                              .cost = PAGODA_COST_UNKNOWN };
}

static void
test_steps (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("nurture");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaContact person = { .customer = customer, .name = TEXT ("周伟"), .birthday = PAGODA_DAY_NONE };
  PagodaNurtureStep step = make_step (customer, "新品资料", TODAY);
  PagodaNurtureStep later = make_step (customer, "展会", TODAY + 90);

  person.id = edits_run (&database, pagoda_edit_save_contact (&person));
  step.contact = person.id;
  later.channel = PAGODA_CHANNEL_EVENT;
  later.cost = 0;
  later.id = edits_run (&database, pagoda_edit_save_nurture_step (&later));
  step.id = edits_run (&database, pagoda_edit_save_nurture_step (&step));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaNurtureStep *first = g_ptr_array_index (dossier->nurture, 0);
  const PagodaNurtureStep *second = g_ptr_array_index (dossier->nurture, 1);
  g_assert_cmpuint (dossier->nurture->len, ==, 2);
  g_assert_cmpint (first->id, ==, step.id);
  g_assert_cmpint (first->contact, ==, person.id);
  g_assert_cmpint (first->channel, ==, PAGODA_CHANNEL_NEWS);
  g_assert_cmpint (first->state, ==, PAGODA_NURTURE_PLANNED);
  g_assert_cmpint (first->cost, ==, PAGODA_COST_UNKNOWN);
  g_assert_cmpint (second->cost, ==, 0);
  g_assert_true (pagoda_nurture_step_is_due (first, TODAY));
  g_assert_false (pagoda_nurture_step_is_due (first, TODAY - 1));
  g_assert_false (pagoda_nurture_step_is_due (second, TODAY));

  /* A step outlives the person. */
  edits_run (&database, pagoda_edit_delete_contact (person.id, person.name, TODAY));
  g_autoptr (PagodaDossier) alone = load (database, customer);
  g_assert_cmpint (((const PagodaNurtureStep *)g_ptr_array_index (alone->nurture, 0))->contact, ==,
                   PAGODA_ID_NONE);
  edits_run (&database, pagoda_edit_delete_nurture_step (later.id, later.title));
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, NAME));
}

static void
test_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("nurture-refused");
  PagodaId customer = book_add_customer (database, "1", NAME);
  const PagodaNurtureStep good = make_step (customer, "样品", TODAY);
  PagodaNurtureStep untitled = good, undated = good;

  untitled.title = TEXT (" ");
  undated.due = PAGODA_DAY_NONE;
  edits_refuse (database, pagoda_edit_save_nurture_step (&untitled));
  edits_refuse (database, pagoda_edit_save_nurture_step (&undated));
  edits_refuse (database, pagoda_edit_skip_nurture_step (&good, TODAY, " "));
  edits_refuse (database, pagoda_edit_skip_nurture_step (&good, TODAY, NULL));
}

/* The house rule allows 5 % of the need: 500 of 10,000. */
static void
test_limit (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("nurture-limit");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaNurtureStep service = make_step (customer, "免费检修", TODAY);
  PagodaNurtureStep concession = make_step (customer, "运费", TODAY);
  PagodaNurtureStep news = make_step (customer, "资料", TODAY);

  service.channel = PAGODA_CHANNEL_SERVICE;
  service.cost = 30000;
  concession.channel = PAGODA_CHANNEL_CONCESSION;
  concession.cost = 20001;
  news.cost = 90000;
  /* Nothing to measure by. */
  service.id = edits_run (&database, pagoda_edit_save_nurture_step (&service));
  state_need (&database, customer, TODAY - 1, PAGODA_NEED_STATED, 1000000);
  edits_refuse (database, pagoda_edit_save_nurture_step (&concession));
  edits_run (&database, pagoda_edit_save_nurture_step (&news));
  concession.cost = 20000;
  concession.id = edits_run (&database, pagoda_edit_save_nurture_step (&concession));
  concession.cost = 20001;
  edits_refuse (database, pagoda_edit_save_nurture_step (&concession));
  edits_run (&database, pagoda_edit_skip_nurture_step (&service, TODAY, "不需要"));
  edits_run (&database, pagoda_edit_save_nurture_step (&concession));
  edits_run (&database, pagoda_edit_set_rule (PAGODA_RULE_NURTURE_LIMIT, 0));
  edits_refuse (database, pagoda_edit_save_nurture_step (&concession));
}

static PagodaAgenda *
load_agenda (PagodaDatabase *database, PagodaDay day)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaAgenda *agenda
      = pagoda_agenda_load (database, snapshot, day, (PagodaPeriod){ day, day }, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return agenda;
}

/* A step that was done is an activity as well, in one entry of the history. */
static void
test_done (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("nurture-done");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaNurtureStep step = make_step (customer, "样品", TODAY - 3);
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  step.id = edits_run (&database, pagoda_edit_save_nurture_step (&step));
  g_autoptr (PagodaAgenda) before = load_agenda (database, TODAY);
  g_assert_cmpuint (before->nurture->len, ==, 1);
  activity->customer = customer;
  activity->kind = PAGODA_ACTIVITY_SAMPLE;
  activity->day = PAGODA_DAY_NONE;
  edits_refuse (database, pagoda_edit_complete_nurture_step (&step, activity));
  activity->day = TODAY;
  g_assert_cmpint (edits_run (&database, pagoda_edit_complete_nurture_step (&step, activity)), ==, step.id);
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaNurtureStep *done = g_ptr_array_index (dossier->nurture, 0);
  g_assert_cmpint (done->state, ==, PAGODA_NURTURE_DONE);
  g_assert_cmpint (done->ended, ==, TODAY);
  g_assert_cmpint (pagoda_nurture_step_state_on (done, TODAY - 1), ==, PAGODA_NURTURE_PLANNED);
  g_assert_cmpuint (dossier->activities->len, ==, 1);
  const PagodaActivity *recorded = g_ptr_array_index (dossier->activities, 0);
  g_assert_cmpint (recorded->state, ==, PAGODA_ACTIVITY_DONE);
  g_autoptr (PagodaAgenda) after = load_agenda (database, TODAY);
  g_assert_cmpuint (after->nurture->len, ==, 0);
  g_autoptr (PagodaAgenda) yesterday = load_agenda (database, TODAY - 1);
  g_assert_cmpuint (yesterday->nurture->len, ==, 1);
}

static void
test_first_year (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("nurture-year");
  PagodaId customer = book_add_customer (database, "1", NAME);
  guint channels = 0;

  edits_run (&database,
             pagoda_edit_start_nurture (customer, PAGODA_ID_NONE, NAME, TODAY, PAGODA_LANGUAGE_EN));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_assert_cmpuint (dossier->nurture->len, >=, 5);
  for (guint i = 0; i < dossier->nurture->len; i++)
    {
      const PagodaNurtureStep *step = g_ptr_array_index (dossier->nurture, i);
      channels |= 1u << step->channel;
      g_assert_cmpint (step->due, >, TODAY);
      g_assert_cmpint (step->due, <=, TODAY + 366);
    }
  g_assert_cmpint (__builtin_popcount (channels), >=, 4);
}

/* Twenty customers: one Top, none Large … until there are more. */
static void
test_list (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("potential");
  GError *error = NULL;
  PagodaId ids[40];

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *code = g_strdup_printf ("%02d", i);
      ids[i] = book_add_customer (database, code, code);
      book_add_order (database, ids[i], code, "2026-09-01", 100000 - 1000 * i, 0);
    }
  PagodaId prospect = book_add_customer (database, "P", "准");
  /* Of 40 active ones the first is Top and the second Large: its 99,000 are the measure. */
  state_need (&database, ids[30], TODAY - 9, PAGODA_NEED_STATED, 500000);
  state_need (&database, ids[31], TODAY - 9, PAGODA_NEED_STATED, 98999);
  state_need (&database, ids[3], TODAY - 9, PAGODA_NEED_STATED, 900000);
  state_need (&database, ids[32], TODAY - 9, PAGODA_NEED_STATED, 900000);
  state_need (&database, ids[32], TODAY - 2, PAGODA_NEED_NONE, 0);
  PagodaId said = state_need (&database, prospect, TODAY - 5, PAGODA_NEED_STATED, 700000);
  PagodaNurtureStep step = make_step (prospect, "样品", TODAY + 5);
  edits_run (&database, pagoda_edit_save_nurture_step (&step));

  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (PagodaPotential) potential = pagoda_potential_load (database, snapshot, TODAY, NULL, &error);
  g_autoptr (PagodaPotential) earlier = pagoda_potential_load (database, snapshot, TODAY - 6, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  g_assert_true (potential->has_large);
  g_assert_cmpint (potential->strong, ==, 99000);
  g_assert_cmpuint (potential->entries->len, ==, 2);
  const PagodaPotentialEntry *first = &g_array_index (potential->entries, PagodaPotentialEntry, 0);
  const PagodaPotentialEntry *second = &g_array_index (potential->entries, PagodaPotentialEntry, 1);
  g_assert_cmpint (pagoda_snapshot_get_id (snapshot, first->place), ==, prospect);
  g_assert_cmpint (first->tier, ==, PAGODA_TIER_PROSPECT);
  g_assert_cmpint (first->activity, ==, said);
  g_assert_cmpint (first->stated, ==, TODAY - 5);
  g_assert_cmpint (first->limit, ==, 35000);
  g_assert_cmpuint (first->steps->len, ==, 1);
  g_assert_nonnull (first->next);
  g_assert_cmpint (pagoda_snapshot_get_id (snapshot, second->place), ==, ids[30]);
  g_assert_null (second->steps);
  /* Six days ago the prospect had said nothing, and another one had not yet taken back what it said. */
  g_assert_cmpuint (earlier->entries->len, ==, 2);
  g_assert_cmpint (pagoda_snapshot_get_id (snapshot,
                                           g_array_index (earlier->entries, PagodaPotentialEntry, 0).place),
                   ==, ids[32]);
  g_autofree char *words = pagoda_potential_describe_entry (potential, first, PAGODA_LANGUAGE_EN);
  g_assert_nonnull (strstr (words, "stated on 2026-09-17"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-nurture/steps", test_steps);
  g_test_add_func ("/edit-nurture/refused", test_refused);
  g_test_add_func ("/edit-nurture/limit", test_limit);
  g_test_add_func ("/edit-nurture/done", test_done);
  g_test_add_func ("/edit-nurture/first-year", test_first_year);
  g_test_add_func ("/edit-nurture/list", test_list);
  return g_test_run ();
}
