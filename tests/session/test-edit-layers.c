/* test-edit-layers.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_layers.h"

#include "session/dossier.h"
#include "session/edits.h"
#include "store/book.h"
#include "support/support.h"

#define NAME "一"
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
add_contact (PagodaDatabase **database, PagodaId customer, const char *name)
{
  g_autoptr (PagodaContact) contact = pagoda_contact_new ();

  contact->customer = customer;
  contact->name = g_strdup (name);
  return edits_run (database, pagoda_edit_save_contact (contact));
}

static PagodaId
add_project (PagodaDatabase **database, PagodaId customer)
{
  g_autoptr (PagodaProject) project = pagoda_project_new ();

  project->customer = customer;
  project->name = g_strdup ("二期产线");
  project->amount = 86000000;
  project->opened = TODAY - 100;
  return edits_run (database, pagoda_edit_save_project (project));
}

static void
test_statements (void)
{
  static const struct
  {
    PagodaStatementKind kind;
    int value;
  } cases[] = { { PAGODA_STATEMENT_NO_BARRIER, 1 },
                { PAGODA_STATEMENT_PHASE, PAGODA_PHASE_OCCUPY },
                { PAGODA_STATEMENT_LAYER, PAGODA_LAYER_INTEREST },
                { PAGODA_STATEMENT_CADENCE, 21 } };
  g_autoptr (PagodaDatabase) database = book_open ("statements");
  PagodaId customer = book_add_customer (database, "1", NAME);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      edits_run (&database, pagoda_edit_make_statement (&customer, 1, NAME, cases[i].kind, TODAY,
                                                        cases[i].value, "林珊说的"));
      edits_run (&database, pagoda_edit_make_statement (&customer, 1, NAME, cases[i].kind, TODAY + 10,
                                                        PAGODA_DATED_NONE, NULL));
    }
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GPtrArray *list = dossier->layers->statements[cases[i].kind];
      g_assert_cmpint (pagoda_dated_value_on (list, TODAY - 1), ==, PAGODA_DATED_NONE);
      g_assert_cmpint (pagoda_dated_value_on (list, TODAY), ==, cases[i].value);
      g_assert_cmpint (pagoda_dated_value_on (list, TODAY + 9), ==, cases[i].value);
      g_assert_cmpint (pagoda_dated_value_on (list, TODAY + 10), ==, PAGODA_DATED_NONE);
      g_assert_cmpstr (pagoda_dated_find (list, TODAY)->reason, ==, "林珊说的");
    }

  edits_refuse (database, pagoda_edit_make_statement (&customer, 1, NAME, PAGODA_STATEMENT_LAYER, TODAY,
                                                      PAGODA_LAYER_BARRIER, " "));
  edits_refuse (database,
                pagoda_edit_make_statement (&customer, 1, NAME, PAGODA_STATEMENT_CADENCE, TODAY, 0, NULL));
}

static void
test_strategy_and_dealer (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("strategy");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaStrategyChoice watch
      = { .customer = customer, .from = TODAY, .strategy = PAGODA_STRATEGY_WATCH, .review = TODAY + 60 };
  PagodaStrategyChoice attack = { .customer = customer,
                                  .from = TODAY + 60,
                                  .strategy = PAGODA_STRATEGY_ATTACK,
                                  .review = PAGODA_DAY_NONE,
                                  .breakthrough = (char *)"技术部的二期改造" };
  PagodaDealerAgreement dealer = { .customer = customer,
                                   .from = TODAY,
                                   .dealer = (char *)"苏州恒达",
                                   .agreement = (char *)"供货与安装归经销商" };
  PagodaDealerAgreement none = { .customer = customer, .from = TODAY + 5 };
  PagodaDealerAgreement nobody = { .customer = customer, .from = TODAY, .agreement = (char *)"口头" };

  edits_run (&database, pagoda_edit_choose_strategy (&attack, NAME));
  edits_run (&database, pagoda_edit_choose_strategy (&watch, NAME));
  edits_run (&database, pagoda_edit_set_dealer (&dealer, NAME));
  edits_run (&database, pagoda_edit_set_dealer (&none, NAME));
  edits_refuse (database, pagoda_edit_set_dealer (&nobody, NAME));

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_assert_null (pagoda_layer_record_strategy_on (dossier->layers, TODAY - 1));
  const PagodaStrategyChoice *first = pagoda_layer_record_strategy_on (dossier->layers, TODAY + 59);
  g_assert_cmpint (first->strategy, ==, PAGODA_STRATEGY_WATCH);
  g_assert_cmpint (first->review, ==, TODAY + 60);
  const PagodaStrategyChoice *second = pagoda_layer_record_strategy_on (dossier->layers, TODAY + 60);
  g_assert_cmpint (second->strategy, ==, PAGODA_STRATEGY_ATTACK);
  g_assert_cmpstr (second->breakthrough, ==, "技术部的二期改造");
  g_assert_cmpstr (pagoda_layer_record_dealer_on (dossier->layers, TODAY + 4)->dealer, ==, "苏州恒达");
  g_assert_null (pagoda_layer_record_dealer_on (dossier->layers, TODAY + 5));
}

static PagodaBarrier *
new_barrier (PagodaId customer)
{
  PagodaBarrier *barrier = pagoda_barrier_new ();

  barrier->customer = customer;
  barrier->kind = PAGODA_BARRIER_QUALIFICATION;
  barrier->severity = 3;
  barrier->title = g_strdup ("防爆合格证");
  barrier->way = PAGODA_BARRIER_WAY_CERTIFICATE;
  barrier->owner = g_strdup ("林珊");
  barrier->due = TODAY + 30;
  g_ptr_array_add (barrier->states, pagoda_dated_new (TODAY, PAGODA_BARRIER_OPEN, NULL));
  return barrier;
}

static void
test_working_a_barrier (void)
{
  static const struct
  {
    int after;
    PagodaBarrierState state;
    gboolean stands;
  } cases[] = { { 0, PAGODA_BARRIER_OPEN, TRUE },
                { 4, PAGODA_BARRIER_OPEN, TRUE },
                { 5, PAGODA_BARRIER_WORKING, TRUE },
                { 20, PAGODA_BARRIER_WAIVED, FALSE } };
  g_autoptr (PagodaDatabase) database = book_open ("barrier");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaBarrier) barrier = new_barrier (customer);

  PagodaId id = edits_run (&database, pagoda_edit_save_barrier (barrier));
  barrier->id = id;
  edits_refuse (database, pagoda_edit_set_barrier_state (barrier, TODAY, PAGODA_BARRIER_WAIVED, ""));
  edits_run (&database,
             pagoda_edit_set_barrier_state (barrier, TODAY + 20, PAGODA_BARRIER_WAIVED, "改用普通型"));
  edits_run (&database, pagoda_edit_set_barrier_state (barrier, TODAY + 5, PAGODA_BARRIER_WORKING, NULL));

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_autoptr (PagodaBarrier) saved = pagoda_barrier_copy (g_ptr_array_index (dossier->layers->barriers, 0));
  PagodaBarrierState state;
  g_assert_false (pagoda_barrier_state_on (saved, TODAY - 1, &state));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (pagoda_barrier_state_on (saved, TODAY + cases[i].after, &state));
      g_assert_cmpint (state, ==, cases[i].state);
      g_assert_cmpint (pagoda_barrier_stands (saved, TODAY + cases[i].after), ==, cases[i].stands);
    }
  g_assert_cmpint (saved->kind, ==, PAGODA_BARRIER_QUALIFICATION);
  g_assert_cmpint (saved->way, ==, PAGODA_BARRIER_WAY_CERTIFICATE);
  g_assert_cmpint (saved->due, ==, TODAY + 30);

  /* Saving again keeps the states that are there. */
  saved->severity = 1;
  edits_run (&database, pagoda_edit_save_barrier (saved));
  g_autoptr (PagodaDossier) again = load (database, customer);
  const PagodaBarrier *lighter = g_ptr_array_index (again->layers->barriers, 0);
  g_assert_cmpint (lighter->severity, ==, 1);
  g_assert_cmpuint (lighter->states->len, ==, 3);
  edits_run (&database, pagoda_edit_delete_barrier (id, NAME));
}

/* Which changes of state have to be explained, on the board and in the form alike. */
static void
test_reasons_of_states (void)
{
  enum
  {
    OPEN = PAGODA_BARRIER_OPEN,
    WORKING = PAGODA_BARRIER_WORKING,
    CLEARED = PAGODA_BARRIER_CLEARED,
    WAIVED = PAGODA_BARRIER_WAIVED,
  };
  static const struct
  {
    int before, after;
    gboolean needed;
  } cases[] = {
    { OPEN, OPEN, FALSE },     { OPEN, WORKING, FALSE }, { OPEN, CLEARED, FALSE },
    { OPEN, WAIVED, TRUE },    { WORKING, OPEN, TRUE },  { WORKING, CLEARED, FALSE },
    { WORKING, WAIVED, TRUE }, { CLEARED, OPEN, TRUE },  { CLEARED, WORKING, TRUE },
    { CLEARED, WAIVED, TRUE }, { WAIVED, OPEN, TRUE },   { WAIVED, WORKING, TRUE },
    { WAIVED, CLEARED, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("reasons-%d-%d", cases[i].before, cases[i].after);
      g_autoptr (PagodaDatabase) database = book_open (name);
      PagodaId customer = book_add_customer (database, "1", NAME);
      g_autoptr (PagodaBarrier) barrier = new_barrier (customer);
      PagodaDated *found = g_ptr_array_index (barrier->states, 0);
      PagodaBarrierState after = (PagodaBarrierState)cases[i].after;

      found->value = cases[i].before;
      found->reason = g_strdup ("found so");
      barrier->id = edits_run (&database, pagoda_edit_save_barrier (barrier));
      g_autoptr (PagodaDossier) dossier = load (database, customer);
      const PagodaBarrier *saved = g_ptr_array_index (dossier->layers->barriers, 0);
      g_autoptr (PagodaBarrier) form = pagoda_barrier_copy (saved);
      g_ptr_array_add (form->states, pagoda_dated_new (TODAY + 1, (int)after, NULL));
      g_assert_cmpint (pagoda_barrier_needs_reason ((PagodaBarrierState)cases[i].before, after), ==,
                       cases[i].needed);
      if (cases[i].needed)
        {
          edits_refuse (database, pagoda_edit_set_barrier_state (saved, TODAY + 1, after, " "));
          edits_refuse (database, pagoda_edit_save_barrier (form));
        }
      edits_run (&database, pagoda_edit_set_barrier_state (saved, TODAY + 1, after,
                                                           cases[i].needed ? "年审没有通过" : NULL));
    }
}

static void
test_overdue_barriers (void)
{
  static const struct
  {
    const char *case_name;
    int due; /* days after today; 99 for none */
    PagodaBarrierState state;
    gboolean overdue;
  } cases[] = {
    { "due yesterday", -1, PAGODA_BARRIER_OPEN, TRUE },
    { "worked, but late", -1, PAGODA_BARRIER_WORKING, TRUE },
    { "due today", 0, PAGODA_BARRIER_OPEN, FALSE },
    { "no day", 99, PAGODA_BARRIER_OPEN, FALSE },
    { "cleared in time or not", -1, PAGODA_BARRIER_CLEARED, FALSE },
    { "waived", -1, PAGODA_BARRIER_WAIVED, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaBarrier) barrier = new_barrier (1);
      ((PagodaDated *)g_ptr_array_index (barrier->states, 0))->value = (int)cases[i].state;
      barrier->due = cases[i].due == 99 ? PAGODA_DAY_NONE : TODAY + cases[i].due;
      g_test_message ("%s", cases[i].case_name);
      g_assert_cmpint (pagoda_barrier_is_overdue (barrier, TODAY), ==, cases[i].overdue);
      g_assert_false (pagoda_barrier_is_overdue (barrier, TODAY - 10));
    }
}

static void
test_barriers_that_are_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("refused");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaBarrier) untitled = new_barrier (customer);
  g_autoptr (PagodaBarrier) too_severe = new_barrier (customer);
  g_autoptr (PagodaBarrier) never_found = new_barrier (customer);

  g_clear_pointer (&untitled->title, g_free);
  edits_refuse (database, pagoda_edit_save_barrier (untitled));
  too_severe->severity = 4;
  edits_refuse (database, pagoda_edit_save_barrier (too_severe));
  g_ptr_array_set_size (never_found->states, 0);
  edits_refuse (database, pagoda_edit_save_barrier (never_found));
}

static void
test_values (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("values");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaValue value = { .customer = customer,
                        .kind = PAGODA_VALUE_PERSONAL_RATIONAL,
                        .title = (char *)"评上先进工程师",
                        .from = TODAY,
                        .unique = TRUE };
  PagodaLockIn lock_in = { .customer = customer,
                           .kind = PAGODA_LOCK_IN_TECHNICAL_STANDARD,
                           .title = (char *)"写入厂标",
                           .evidence = (char *)"Q/SZ 14-2026",
                           .from = TODAY,
                           .until = TODAY + 365 };

  value.id = edits_run (&database, pagoda_edit_save_value (&value));
  lock_in.id = edits_run (&database, pagoda_edit_save_lock_in (&lock_in));
  value.unique = FALSE;
  edits_run (&database, pagoda_edit_save_value (&value));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaValue *saved = g_ptr_array_index (dossier->layers->values, 0);
  g_assert_cmpint (saved->kind, ==, PAGODA_VALUE_PERSONAL_RATIONAL);
  g_assert_false (saved->unique);
  const PagodaLockIn *kept = g_ptr_array_index (dossier->layers->lock_ins, 0);
  g_assert_cmpstr (kept->evidence, ==, "Q/SZ 14-2026");
  g_assert_true (pagoda_lock_in_holds (kept, TODAY + 365));
  g_assert_false (pagoda_lock_in_holds (kept, TODAY + 366));

  lock_in.until = TODAY - 1;
  edits_refuse (database, pagoda_edit_save_lock_in (&lock_in));
  lock_in.title = NULL;
  edits_refuse (database, pagoda_edit_save_lock_in (&lock_in));
  value.title = (char *)"";
  edits_refuse (database, pagoda_edit_save_value (&value));
  edits_run (&database, pagoda_edit_delete_value (value.id, NAME));
  edits_run (&database, pagoda_edit_delete_lock_in (lock_in.id, NAME));
}

static void
test_closing_a_project (void)
{
  static const struct
  {
    PagodaProjectState state;
    int closed; /* days after it was opened; −2 for none */
    const char *reason;
    gboolean allowed;
  } cases[] = {
    { PAGODA_PROJECT_WON, -2, NULL, FALSE },       { PAGODA_PROJECT_WON, -1, NULL, FALSE },
    { PAGODA_PROJECT_OPEN, 10, NULL, FALSE },      { PAGODA_PROJECT_LOST, 10, NULL, FALSE },
    { PAGODA_PROJECT_ABANDONED, 10, " ", FALSE },  { PAGODA_PROJECT_LOST, 0, "价格高出两成", TRUE },
    { PAGODA_PROJECT_ABANDONED, 9, "停建", TRUE }, { PAGODA_PROJECT_OPEN, -2, NULL, TRUE },
    { PAGODA_PROJECT_WON, 10, NULL, TRUE },
  };
  g_autoptr (PagodaDatabase) database = book_open ("closing");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaId id = add_project (&database, customer);
  g_autoptr (PagodaDossier) before = load (database, customer);
  g_autoptr (PagodaProject) project = pagoda_project_copy (g_ptr_array_index (before->layers->projects, 0));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      project->state = cases[i].state;
      project->closed = cases[i].closed == -2 ? PAGODA_DAY_NONE : project->opened + cases[i].closed;
      g_free (project->reason);
      project->reason = g_strdup (cases[i].reason);
      if (cases[i].allowed)
        edits_run (&database, pagoda_edit_save_project (project));
      else
        edits_refuse (database, pagoda_edit_save_project (project));
    }
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaProject *won = g_ptr_array_index (dossier->layers->projects, 0);
  PagodaProjectState state;
  g_assert_false (pagoda_project_state_on (won, won->opened - 1, &state));
  g_assert_true (pagoda_project_state_on (won, won->opened + 9, &state));
  g_assert_cmpint (state, ==, PAGODA_PROJECT_OPEN);
  g_assert_true (pagoda_project_state_on (won, won->opened + 10, &state));
  g_assert_cmpint (state, ==, PAGODA_PROJECT_WON);

  project->amount = -1;
  edits_refuse (database, pagoda_edit_save_project (project));
  g_clear_pointer (&project->name, g_free);
  edits_refuse (database, pagoda_edit_save_project (project));
  edits_run (&database, pagoda_edit_delete_project (id, NAME));
}

static PagodaProject *
load_project (PagodaDatabase *database, PagodaId customer, guint place)
{
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  GPtrArray *projects = dossier->layers->projects;

  g_assert_cmpuint (place, <, projects->len);
  return g_ptr_array_steal_index (projects, place);
}

/* Closing and opening again are commands of their own; with the signature comes its stage. */
static void
test_closing_and_opening (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("reopening");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaId id = add_project (&database, customer);
  g_autoptr (PagodaProject) project = load_project (database, customer, 0);
  PagodaProjectStage signature = { .project = id,
                                   .stage = PAGODA_STAGE_CONTRACT,
                                   .from = TODAY,
                                   .joined = PAGODA_ANSWER_YES,
                                   .evidence = (char *)"合同 26-118" };

  edits_refuse (database, pagoda_edit_close_project (project, &signature));
  project->state = PAGODA_PROJECT_LOST;
  project->closed = TODAY;
  edits_refuse (database, pagoda_edit_close_project (project, NULL));
  project->reason = g_strdup ("价格高出两成");
  edits_run (&database, pagoda_edit_close_project (project, NULL));
  g_autoptr (PagodaProject) lost = load_project (database, customer, 0);
  g_assert_cmpint (lost->state, ==, PAGODA_PROJECT_LOST);
  g_assert_cmpint (lost->closed, ==, TODAY);
  g_assert_cmpstr (lost->reason, ==, "价格高出两成");
  g_assert_cmpuint (lost->stages->len, ==, 0);

  edits_run (&database, pagoda_edit_reopen_project (lost));
  g_autoptr (PagodaProject) open = load_project (database, customer, 0);
  g_assert_cmpint (open->state, ==, PAGODA_PROJECT_OPEN);
  g_assert_cmpint (open->closed, ==, PAGODA_DAY_NONE);
  g_assert_null (open->reason);
  g_assert_cmpint (open->amount, ==, lost->amount);

  open->state = PAGODA_PROJECT_WON;
  open->closed = TODAY + 1;
  edits_run (&database, pagoda_edit_close_project (open, &signature));
  g_autoptr (PagodaProject) won = load_project (database, customer, 0);
  g_assert_cmpint (won->state, ==, PAGODA_PROJECT_WON);
  g_assert_cmpstr (pagoda_project_stage_on (won, PAGODA_STAGE_CONTRACT, TODAY)->evidence, ==, "合同 26-118");
}

/* What follows a project carries its values, and outlives it. */
static void
test_follow_up (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("follow-up");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaId id = add_project (&database, customer);
  PagodaRival rival = { .project = id, .name = (char *)"恒力", .from = TODAY - 90 };

  edits_run (&database, pagoda_edit_save_rival (&rival));
  g_autoptr (PagodaProject) origin = load_project (database, customer, 0);
  edits_refuse (database, pagoda_edit_set_follow_up (origin, " ", TODAY + 30));
  edits_run (&database, pagoda_edit_set_follow_up (origin, "三期备件", TODAY + 30));
  g_autoptr (PagodaDossier) waiting = load (database, customer);
  const PagodaProject *seen = g_ptr_array_index (waiting->layers->projects, 0);
  g_assert_cmpstr (seen->follow_up, ==, "三期备件");
  g_assert_cmpint (seen->follow_up_day, ==, TODAY + 30);
  g_assert_true (pagoda_project_awaits_follow_up (seen, waiting->layers->projects));

  g_autoptr (PagodaProject) next = pagoda_project_copy (seen);
  g_free (next->name);
  next->name = g_strdup ("三期备件");
  next->opened = TODAY + 30;
  g_clear_pointer (&next->follow_up, g_free);
  next->follow_up_day = PAGODA_DAY_NONE;
  edits_run (&database, pagoda_edit_follow_project (next, seen));
  g_autoptr (PagodaDossier) followed = load (database, customer);
  const PagodaProject *first = g_ptr_array_index (followed->layers->projects, 0);
  const PagodaProject *second = g_ptr_array_index (followed->layers->projects, 1);
  g_assert_cmpint (second->follows, ==, first->id);
  g_assert_cmpint (second->amount, ==, first->amount);
  g_assert_cmpuint (second->rivals->len, ==, 1);
  const PagodaRival *again = g_ptr_array_index (second->rivals, 0);
  g_assert_cmpstr (again->name, ==, "恒力");
  g_assert_cmpint (again->from, ==, TODAY + 30);
  g_assert_false (pagoda_project_awaits_follow_up (first, followed->layers->projects));
  g_assert_false (pagoda_project_awaits_follow_up (second, followed->layers->projects));

  edits_run (&database, pagoda_edit_delete_project (first->id, NAME));
  g_autoptr (PagodaProject) left = load_project (database, customer, 0);
  g_assert_cmpint (left->follows, ==, PAGODA_ID_NONE);
  edits_run (&database, pagoda_edit_follow_project (next, left));
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, NAME));
}

static void
test_overdue_projects (void)
{
  static const struct
  {
    int expected; /* days after today; 99 for none */
    PagodaProjectState state;
    gboolean overdue;
  } cases[] = {
    { -1, PAGODA_PROJECT_OPEN, TRUE }, { 0, PAGODA_PROJECT_OPEN, FALSE },  { 99, PAGODA_PROJECT_OPEN, FALSE },
    { -1, PAGODA_PROJECT_WON, FALSE }, { -1, PAGODA_PROJECT_LOST, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaProject) project = pagoda_project_new ();
      project->opened = TODAY - 50;
      project->expected_close = cases[i].expected == 99 ? PAGODA_DAY_NONE : TODAY + cases[i].expected;
      project->state = cases[i].state;
      project->closed = cases[i].state == PAGODA_PROJECT_OPEN ? PAGODA_DAY_NONE : TODAY;
      g_assert_cmpint (pagoda_project_is_overdue (project, TODAY), ==, cases[i].overdue);
    }
}

static void
test_stages (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("stages");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaProjectStage stage = { .project = add_project (&database, customer), .stage = PAGODA_STAGE_SOLUTION };
  static const struct
  {
    int after;
    PagodaAnswer joined;
  } rows[] = { { 0, PAGODA_ANSWER_NO }, { 10, PAGODA_ANSWER_YES }, { 20, PAGODA_ANSWER_UNKNOWN } };

  for (gsize i = G_N_ELEMENTS (rows); i-- > 0;)
    {
      stage.from = TODAY + rows[i].after;
      stage.joined = rows[i].joined;
      stage.evidence = (char *)(rows[i].joined == PAGODA_ANSWER_YES ? "方案会纪要" : NULL);
      edits_run (&database, pagoda_edit_record_stage (&stage, NAME));
    }
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaProject *project = g_ptr_array_index (dossier->layers->projects, 0);
  g_assert_null (pagoda_project_stage_on (project, PAGODA_STAGE_SOLUTION, TODAY - 1));
  g_assert_null (pagoda_project_stage_on (project, PAGODA_STAGE_NEED, TODAY + 15));
  g_assert_cmpint (pagoda_project_stage_on (project, PAGODA_STAGE_SOLUTION, TODAY + 9)->joined, ==,
                   PAGODA_ANSWER_NO);
  const PagodaProjectStage *joined = pagoda_project_stage_on (project, PAGODA_STAGE_SOLUTION, TODAY + 19);
  g_assert_cmpint (joined->joined, ==, PAGODA_ANSWER_YES);
  g_assert_cmpstr (joined->evidence, ==, "方案会纪要");
  g_assert_null (pagoda_project_stage_on (project, PAGODA_STAGE_SOLUTION, TODAY + 20));
}

static PagodaSupport *
new_support (PagodaId person, PagodaId rival, PagodaDay from, int support)
{
  PagodaSupport entry = { .decision_maker = person, .rival = rival, .from = from, .support = support };

  return g_memdup2 (&entry, sizeof entry);
}

static void
test_decision_makers (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("people");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaId project = add_project (&database, customer);
  PagodaId boss = add_contact (&database, customer, "周伟");
  PagodaRival rival
      = { .project = project, .name = (char *)"恒力传动", .from = TODAY, .until = PAGODA_DAY_NONE };
  g_autoptr (PagodaDecisionMaker) person = pagoda_decision_maker_new ();

  rival.id = edits_run (&database, pagoda_edit_save_rival (&rival));
  person->project = project;
  person->contact = add_contact (&database, customer, "单雄信");
  person->from = TODAY;
  person->stages = PAGODA_STAGE_BIT (PAGODA_STAGE_SOLUTION) | PAGODA_STAGE_BIT (PAGODA_STAGE_ACCEPTANCE);
  person->role = PAGODA_ROLE_TECHNICAL;
  person->personal_need = g_strdup ("少停机");
  person->contacted_by = g_strdup ("林珊");
  person->contacted = TODAY + 3;
  person->reports_to = boss;
  g_ptr_array_add (person->weights, pagoda_dated_new (TODAY, 25, NULL));
  g_ptr_array_add (person->supports, new_support (0, PAGODA_ID_NONE, TODAY, 1));
  g_ptr_array_add (person->supports, new_support (0, rival.id, TODAY, -1));
  PagodaId id = edits_run (&database, pagoda_edit_save_decision_maker (person, NAME));

  g_autofree PagodaSupport *unknown = new_support (id, PAGODA_ID_NONE, TODAY + 10, PAGODA_MARK_UNKNOWN);
  edits_run (&database, pagoda_edit_set_support (unknown, NAME));
  edits_run (&database, pagoda_edit_set_weight (id, NAME, TODAY + 10, 40));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaProject *saved = g_ptr_array_index (dossier->layers->projects, 0);
  const PagodaDecisionMaker *found = g_ptr_array_index (saved->decision_makers, 0);
  static const struct
  {
    int after, weight, ours, rivals;
  } cases[] = { { -1, 0, PAGODA_MARK_UNKNOWN, PAGODA_MARK_UNKNOWN },
                { 0, 25, 1, -1 },
                { 9, 25, 1, -1 },
                { 10, 40, PAGODA_MARK_UNKNOWN, -1 } };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay day = TODAY + cases[i].after;
      g_assert_cmpint (pagoda_decision_maker_weight_on (found, day), ==, cases[i].weight);
      g_assert_cmpint (pagoda_decision_maker_support_on (found, PAGODA_ID_NONE, day), ==, cases[i].ours);
      g_assert_cmpint (pagoda_decision_maker_support_on (found, rival.id, day), ==, cases[i].rivals);
    }
  g_assert_cmpuint (found->stages, ==, person->stages);
  g_assert_cmpint (found->role, ==, PAGODA_ROLE_TECHNICAL);
  g_assert_cmpint (found->reports_to, ==, boss);
  g_assert_false (pagoda_decision_maker_is_contacted (found, TODAY + 2));
  g_assert_true (pagoda_decision_maker_is_contacted (found, TODAY + 3));

  /* Nobody stands in a project twice, reports to himself or weighs more than everything. */
  g_autoptr (PagodaDecisionMaker) twin = pagoda_decision_maker_copy (person);
  edits_refuse (database, pagoda_edit_save_decision_maker (twin, NAME));
  twin->contact = twin->reports_to;
  edits_refuse (database, pagoda_edit_save_decision_maker (twin, NAME));
  edits_refuse (database, pagoda_edit_set_weight (id, NAME, TODAY, 101));
  unknown->support = 3;
  edits_refuse (database, pagoda_edit_set_support (unknown, NAME));

  /* Who goes takes along what was known of him; the boss's going leaves the others. */
  edits_run (&database, pagoda_edit_delete_contact (boss, "周伟", TODAY));
  edits_run (&database, pagoda_edit_remove_rival (&rival, TODAY));
  edits_run (&database, pagoda_edit_delete_contact (person->contact, "单雄信", TODAY));
  g_autoptr (PagodaDossier) empty = load (database, customer);
  const PagodaProject *bare = g_ptr_array_index (empty->layers->projects, 0);
  g_assert_cmpuint (bare->decision_makers->len, ==, 0);
  g_assert_cmpuint (bare->rivals->len, ==, 0);
}

/* Who is met in a project first becomes a contact with the same command, and goes with its undo. */
static void
test_new_decision_maker (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("newcomer");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaDecisionMaker) person = pagoda_decision_maker_new ();
  PagodaContact contact = { .customer = customer, .name = (char *)"  ", .birthday = PAGODA_DAY_NONE };

  person->project = add_project (&database, customer);
  person->from = TODAY;
  edits_refuse (database, pagoda_edit_add_decision_maker (person, &contact));
  contact.name = (char *)"单雄信";
  PagodaId id = edits_run (&database, pagoda_edit_add_decision_maker (person, &contact));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaProject *project = g_ptr_array_index (dossier->layers->projects, 0);
  const PagodaDecisionMaker *found = g_ptr_array_index (project->decision_makers, 0);
  const PagodaContact *known = g_ptr_array_index (dossier->contacts, 0);
  g_assert_cmpuint (dossier->contacts->len, ==, 1);
  g_assert_cmpstr (known->name, ==, "单雄信");
  g_assert_cmpint (found->id, ==, id);
  g_assert_cmpint (found->contact, ==, known->id);
}

/* Days to be won by, from the day a target entered the plan or got more time on (G3). */
static const struct
{
  const char *name;
  PagodaDay entered, due;           /* as stored */
  PagodaDay extended, more;         /* likewise; PAGODA_DAY_NONE */
  PagodaDay new_due;                /* 0: as stored */
  PagodaDay new_extended, new_more; /* 0: as stored */
  gboolean refused;
} times[] = {
  { "later in time", 0, 90, PAGODA_DAY_NONE, PAGODA_DAY_NONE, 180, 0, 0, FALSE },
  { "earlier", 0, 90, PAGODA_DAY_NONE, PAGODA_DAY_NONE, 30, 0, 0, FALSE },
  { "beyond a year", 0, 90, PAGODA_DAY_NONE, PAGODA_DAY_NONE, 370, 0, 0, TRUE },
  { "overdue", -200, -20, PAGODA_DAY_NONE, PAGODA_DAY_NONE, 30, 0, 0, TRUE },
  { "overdue, earlier", -200, -20, PAGODA_DAY_NONE, PAGODA_DAY_NONE, -30, 0, 0, FALSE },
  { "overdue, more time", -200, -20, PAGODA_DAY_NONE, PAGODA_DAY_NONE, 0, 1, 90, FALSE },
  { "overdue, more than a year", -200, -20, PAGODA_DAY_NONE, PAGODA_DAY_NONE, 0, 1, 400, TRUE },
  { "overdue, more time that has passed", -200, -20, PAGODA_DAY_NONE, PAGODA_DAY_NONE, 0, 1, -5, TRUE },
  { "a second time", -200, -90, -80, 10, 0, 1, 90, TRUE },
  { "a second time by the first day", -200, -90, -80, 10, 60, -80, 90, TRUE },
};

static PagodaDay
or_stored (PagodaDay wanted, PagodaDay today, PagodaDay stored)
{
  return wanted != 0 ? today + wanted : stored;
}

static void
test_target_times (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("target-times");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaDay today = pagoda_day_today ();

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (PagodaTarget) target = pagoda_target_new ();
      gboolean extended = times[i].extended != PAGODA_DAY_NONE;
      g_test_message ("%s", times[i].name);
      target->customer = customer;
      target->entered = today + times[i].entered;
      target->due = today + times[i].due;
      target->extended = extended ? today + times[i].extended : PAGODA_DAY_NONE;
      target->extended_due = extended ? today + times[i].more : PAGODA_DAY_NONE;
      target->extension_reason = g_strdup (extended ? "项目推迟" : NULL);
      target->id = edits_run (&database, pagoda_edit_save_target (target, NAME));
      target->due = or_stored (times[i].new_due, today, target->due);
      target->extended = or_stored (times[i].new_extended, today, target->extended);
      target->extended_due = or_stored (times[i].new_more, today, target->extended_due);
      if (!extended && times[i].new_extended != 0)
        target->extension_reason = g_strdup ("项目推迟");
      if (times[i].refused)
        edits_refuse (database, pagoda_edit_save_target (target, NAME));
      else
        edits_run (&database, pagoda_edit_save_target (target, NAME));
    }
}

static void
test_targets (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("targets");
  PagodaId customer = book_add_customer (database, "1", NAME);
  g_autoptr (PagodaTarget) target = pagoda_target_new ();

  target->customer = customer;
  target->entered = TODAY;
  target->due = TODAY + 180;
  g_ptr_array_add (target->tiers, pagoda_dated_new (TODAY + 1, PAGODA_TARGET_TIER_A, "本季必成"));
  target->id = edits_run (&database, pagoda_edit_save_target (target, NAME));

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_autoptr (PagodaTarget) saved = pagoda_target_copy (g_ptr_array_index (dossier->layers->targets, 0));
  saved->extended = TODAY + 150;
  saved->extended_due = TODAY + 180;
  edits_refuse (database, pagoda_edit_save_target (saved, NAME));
  saved->extension_reason = g_strdup ("项目推迟一季");
  edits_refuse (database, pagoda_edit_save_target (saved, NAME));
  saved->extended_due = TODAY + 270;
  edits_run (&database, pagoda_edit_save_target (saved, NAME));
  saved->outcome = PAGODA_TARGET_DROPPED;
  edits_refuse (database, pagoda_edit_save_target (saved, NAME));
  saved->ended = TODAY + 200;
  edits_refuse (database, pagoda_edit_save_target (saved, NAME));
  saved->reason = g_strdup ("转为自制");
  edits_run (&database, pagoda_edit_save_target (saved, NAME));

  g_autoptr (PagodaDossier) again = load (database, customer);
  const PagodaTarget *dropped = g_ptr_array_index (again->layers->targets, 0);
  PagodaTargetOutcome outcome;
  g_assert_cmpuint (dropped->tiers->len, ==, 1);
  g_assert_cmpint (pagoda_dated_value_on (dropped->tiers, TODAY + 1), ==, PAGODA_TARGET_TIER_A);
  g_assert_cmpint (pagoda_target_due_on (dropped, TODAY + 149), ==, TODAY + 180);
  g_assert_cmpint (pagoda_target_due_on (dropped, TODAY + 150), ==, TODAY + 270);
  g_assert_false (pagoda_target_outcome_on (dropped, TODAY - 1, &outcome));
  g_assert_true (pagoda_target_outcome_on (dropped, TODAY + 199, &outcome));
  g_assert_cmpint (outcome, ==, PAGODA_TARGET_PURSUED);
  g_assert_true (pagoda_target_outcome_on (dropped, TODAY + 200, &outcome));
  g_assert_cmpint (outcome, ==, PAGODA_TARGET_DROPPED);
  edits_run (&database, pagoda_edit_delete_target (target->id, NAME));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-layers/statements", test_statements);
  g_test_add_func ("/edit-layers/strategy-and-dealer", test_strategy_and_dealer);
  g_test_add_func ("/edit-layers/working-a-barrier", test_working_a_barrier);
  g_test_add_func ("/edit-layers/barriers-that-are-refused", test_barriers_that_are_refused);
  g_test_add_func ("/edit-layers/reasons-of-states", test_reasons_of_states);
  g_test_add_func ("/edit-layers/overdue-barriers", test_overdue_barriers);
  g_test_add_func ("/edit-layers/values", test_values);
  g_test_add_func ("/edit-layers/closing-a-project", test_closing_a_project);
  g_test_add_func ("/edit-layers/closing-and-opening", test_closing_and_opening);
  g_test_add_func ("/edit-layers/follow-up", test_follow_up);
  g_test_add_func ("/edit-layers/overdue-projects", test_overdue_projects);
  g_test_add_func ("/edit-layers/stages", test_stages);
  g_test_add_func ("/edit-layers/decision-makers", test_decision_makers);
  g_test_add_func ("/edit-layers/new-decision-maker", test_new_decision_maker);
  g_test_add_func ("/edit-layers/targets", test_targets);
  g_test_add_func ("/edit-layers/target-times", test_target_times);
  return g_test_run ();
}
