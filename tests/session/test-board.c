/* test-board.c: the board and the agenda.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/agenda.h"
#include "session/board.h"
#include "session/edit.h"
#include "session/edit_layers.h"
#include "session/reporting.h"
#include "store/activities.h"
#include "store/barriers.h"
#include "store/book.h"
#include "store/layers.h"
#include "store/projects.h"
#include "store/targets.h"
#include "support/support.h"

#define DAY(iso) (pagoda_day_from_iso (iso))
#define TODAY (DAY ("2026-09-22"))

static void
do_it (PagodaDatabase *database, PagodaCommand command, gpointer data)
{
  PagodaLabel label = { "save-customer", "it" };
  GError *error = NULL;

  pagoda_history_do (database, &label, command, data, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
insert_activity (PagodaDatabase *database, gpointer activity, GError **error)
{
  return pagoda_activities_insert (database, activity, error);
}

static PagodaActivity *
new_activity (PagodaId customer, PagodaActivityKind kind, PagodaActivityState state, const char *day)
{
  PagodaActivity *activity = pagoda_activity_new ();

  activity->customer = customer;
  activity->kind = kind;
  activity->state = state;
  activity->day = DAY (day);
  return activity;
}

static PagodaId
add_activity (PagodaDatabase *database,
              PagodaId customer,
              PagodaActivityKind kind,
              PagodaActivityState state,
              const char *day)
{
  g_autoptr (PagodaActivity) activity = new_activity (customer, kind, state, day);

  do_it (database, insert_activity, activity);
  return activity->id;
}

static gboolean
insert_barrier (PagodaDatabase *database, gpointer barrier, GError **error)
{
  PagodaDated *open = pagoda_dated_new (DAY ("2026-09-01"), PAGODA_BARRIER_OPEN, NULL);
  gboolean saved = pagoda_barriers_save (database, barrier, error)
                   && pagoda_barriers_add_state (database, ((PagodaBarrier *)barrier)->id, open, error);

  pagoda_dated_free (open);
  return saved;
}

static void
add_barrier (PagodaDatabase *database, PagodaId customer)
{
  g_autoptr (PagodaBarrier) barrier = pagoda_barrier_new ();

  barrier->customer = customer;
  barrier->severity = 2;
  barrier->title = g_strdup ("not on the shortlist");
  do_it (database, insert_barrier, barrier);
}

static void
run (PagodaDatabase *database, PagodaEdit *edit)
{
  GError *error = NULL;

  pagoda_edit_run (edit, database, NULL, &error);
  g_assert_no_error (error);
  pagoda_edit_free (edit);
}

static void
set_class (PagodaDatabase *database, PagodaId customer, PagodaAccountClass account_class)
{
  run (database,
       pagoda_edit_set_class (&customer, 1, DAY ("2026-01-01"), PAGODA_DAY_NONE, &account_class, "chosen"));
}

static PagodaSnapshot *
load_snapshot (PagodaDatabase *database)
{
  GError *error = NULL;
  PagodaSnapshot *snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  return snapshot;
}

static PagodaBoard *
load_board_ranked (PagodaDatabase *database, PagodaId customer, PagodaDay ranked)
{
  g_autoptr (PagodaSnapshot) snapshot = load_snapshot (database);
  GError *error = NULL;

  pagoda_database_begin (database, PAGODA_OPEN_READ, NULL);
  PagodaBoard *board = pagoda_board_load (database, snapshot, customer, TODAY, ranked, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return board;
}

static PagodaBoard *
load_board (PagodaDatabase *database, PagodaId customer)
{
  return load_board_ranked (database, customer, TODAY);
}

static PagodaAgenda *
load_agenda (PagodaDatabase *database, const char *first, const char *last)
{
  g_autoptr (PagodaSnapshot) snapshot = load_snapshot (database);
  PagodaPeriod period = { DAY (first), DAY (last) };
  GError *error = NULL;

  pagoda_database_begin (database, PAGODA_OPEN_READ, NULL);
  PagodaAgenda *agenda = pagoda_agenda_load (database, snapshot, TODAY, period, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return agenda;
}

static void
test_who_is_on_the_board (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("board");
  PagodaId strategic = book_add_customer (database, "S", "Strategic");
  PagodaId ordinary = book_add_customer (database, "O", "Ordinary");
  PagodaId worked = book_add_customer (database, "W", "Worked");
  PagodaId never = book_add_customer (database, "N", "Never");

  set_class (database, strategic, PAGODA_CLASS_STRATEGIC);
  set_class (database, never, PAGODA_CLASS_TOP);
  run (database, pagoda_edit_set_other (&never, 1, DAY ("2026-01-01"), TRUE, "a rival"));
  add_barrier (database, worked);
  g_autoptr (PagodaBoard) board = load_board (database, PAGODA_ID_NONE);
  g_assert_cmpuint (board->n, ==, 2);
  g_assert_nonnull (pagoda_board_find (board, strategic));
  g_assert_nonnull (pagoda_board_find (board, worked));
  g_assert_null (pagoda_board_find (board, ordinary));
  g_assert_null (pagoda_board_find (board, never));

  g_autoptr (PagodaBoard) one = load_board (database, ordinary);
  g_assert_cmpuint (one->n, ==, 1);
  g_assert_cmpint (one->cards[0].customer, ==, ordinary);
  g_assert_cmpint (one->cards[0].layers->shown, ==, PAGODA_LAYER_INFORMATION);
  g_autoptr (PagodaBoard) nobody = load_board (database, 12345);
  g_assert_cmpuint (nobody->n, ==, 0);
}

/* Where the last order is long ago the accounts are those of that time, and the work is today's. */
static void
test_work_after_the_last_order (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("late-work");
  PagodaId customer = book_add_customer (database, "A", "Alpha");
  PagodaDay last = DAY ("2011-12-09");

  book_add_order (database, customer, "1", "2011-12-09", 10000, 5000);
  add_barrier (database, customer);
  g_autoptr (PagodaBoard) board = load_board_ranked (database, PAGODA_ID_NONE, last);
  const PagodaBoardCard *card = pagoda_board_find (board, customer);
  g_assert_cmpint (board->as_of, ==, TODAY);
  g_assert_nonnull (card);
  g_assert_cmpint (card->tier, ==, PAGODA_TIER_TOP);
  g_assert_cmpint (card->account_class, ==, PAGODA_CLASS_TOP);
  g_assert_cmpint (card->profit, ==, 5000);
  g_assert_cmpint (card->layers->layers[PAGODA_LAYER_BARRIER].verdict, ==, PAGODA_VERDICT_WORKING);
}

static void
test_cards_and_sums (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("cards");
  PagodaId a = book_add_customer (database, "A", "Alpha");
  PagodaId b = book_add_customer (database, "B", "Beta");

  book_add_order (database, a, "1", "2026-05-05", 10000, 5000);
  book_add_order (database, b, "2", "2026-05-05", 90000, 50000);
  set_class (database, a, PAGODA_CLASS_STRATEGIC);
  set_class (database, b, PAGODA_CLASS_TOP);
  PagodaId visit = add_activity (database, a, PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_PLANNED, "2026-09-10");
  add_activity (database, a, PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_PLANNED, "2026-09-30");
  g_autoptr (PagodaActivity) call
      = new_activity (b, PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, "2026-09-20");
  call->next_step = g_strdup ("send the catalogue");
  call->next_day = DAY ("2026-09-25");
  do_it (database, insert_activity, call);

  g_autoptr (PagodaBoard) board = load_board (database, PAGODA_ID_NONE);
  g_assert_cmpuint (board->n, ==, 2);
  g_assert_cmpuint (board->first[0], ==, 0);
  g_assert_cmpuint (board->first[1], ==, 2);
  g_assert_cmpuint (board->first[PAGODA_N_LAYERS], ==, 2);
  /* In a column the class comes before the profit. */
  const PagodaBoardCard *first = &board->cards[0];
  g_assert_cmpint (first->customer, ==, a);
  g_assert_true (first->class_by_hand);
  g_assert_cmpint (first->profit, ==, 5000);
  g_assert_true (first->next.planned);
  g_assert_cmpint (first->next.activity, ==, visit);
  g_assert_cmpint (first->next.day, ==, DAY ("2026-09-10"));
  g_assert_cmpuint (first->coverage.owed, ==, 31);
  const PagodaBoardCard *second = &board->cards[1];
  g_assert_false (second->next.planned);
  g_assert_cmpstr (second->next.text, ==, "send the catalogue");
  g_assert_cmpint (second->next.day, ==, DAY ("2026-09-25"));
  g_assert_cmpuint (board->sums[0].cards, ==, 2);
  g_assert_cmpint (board->sums[0].profit, ==, 45000);

  guint32 chosen[] = { 1 };
  PagodaBoardSum sums[PAGODA_N_LAYERS];
  pagoda_board_sum (board, chosen, 1, sums);
  g_assert_cmpuint (sums[0].cards, ==, 1);
  g_assert_cmpint (sums[0].profit, ==, 40000);
  double lead, low, high;
  g_assert_false (pagoda_board_card_lead (first, &lead, &low, &high));

  const PagodaLayerJudgement *facts = &first->layers->layers[PAGODA_LAYER_INFORMATION];
  g_assert_cmpuint (facts->n_missing, >, 0);
  g_autofree char *missing
      = pagoda_board_describe_check (board, first, &facts->items[facts->missing[0]], PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (missing, ==, "Fact: Founded");
}

/* A report of the board has the cards that are listed, in their order, and all where none is. */
static void
test_report_of_listed_cards (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("listed");
  g_autofree char *out = g_build_filename (pagoda_test_folder (), "listed.csv", NULL);
  PagodaId ids[3];

  for (int i = 0; i < 3; i++)
    {
      g_autofree char *code = g_strdup_printf ("K%d", i);
      ids[i] = book_add_customer (database, code, code);
      set_class (database, ids[i], PAGODA_CLASS_TOP);
    }
  g_autoptr (PagodaSnapshot) snapshot = load_snapshot (database);
  PagodaId listed[] = { ids[2], 12345, ids[0] };
  PagodaReportRequest request = { .name = PAGODA_REPORT_LAYERS,
                                  .path = out,
                                  .as_of = TODAY,
                                  .listed = listed,
                                  .n_listed = 3,
                                  .period = { 0, -1 } };
  g_autoptr (PagodaReportResult) some = pagoda_reporting_run (database, snapshot, &request, NULL, NULL);
  g_assert_nonnull (some);
  g_autofree char *content = NULL;
  g_assert_true (g_file_get_contents (out, &content, NULL, NULL));
  const char *last = strstr (content, "K2");
  g_assert_nonnull (last);
  g_assert_nonnull (strstr (last, "K0"));
  g_assert_null (strstr (content, "K1"));

  request.listed = NULL;
  g_autoptr (PagodaReportResult) all = pagoda_reporting_run (database, snapshot, &request, NULL, NULL);
  g_assert_cmpuint (all->rows, ==, some->rows + 1);
}

/* A store's own house rule is what the board goes by. */
static void
test_board_heeds_the_rules (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("board-rules");
  PagodaId worked = book_add_customer (database, "W", "Worked");

  add_barrier (database, worked);
  g_autoptr (PagodaBoard) usual = load_board (database, PAGODA_ID_NONE);
  g_assert_false (usual->cards[0].layers->stalled);
  g_assert_cmpuint (usual->cards[0].coverage.owed, ==, 1);
  run (database, pagoda_edit_set_rule (PAGODA_RULE_STALLED_DAYS, 7));
  run (database, pagoda_edit_set_rule (PAGODA_RULE_ORDINARY_LAYERS, 2));
  g_autoptr (PagodaBoard) changed = load_board (database, PAGODA_ID_NONE);
  g_assert_true (changed->cards[0].layers->stalled);
  g_assert_cmpuint (changed->cards[0].coverage.owed, ==, 3);
  g_assert_cmpuint (changed->sums[0].stalled, ==, 1);
}

static void
assert_due (const PagodaAgenda *agenda, gsize place, PagodaId customer, const char *reason)
{
  g_assert_cmpuint (agenda->n_due, >, place);
  g_assert_cmpint (agenda->due[place].customer, ==, customer);
  g_autofree char *said = pagoda_agenda_describe_due (agenda, &agenda->due[place], PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (said, ==, reason);
}

static void
test_who_is_due (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("due");
  PagodaId late = book_add_customer (database, "L", "Late");
  PagodaId needs = book_add_customer (database, "N", "Needs");
  PagodaId soon = book_add_customer (database, "S", "Soon");
  PagodaId fresh = book_add_customer (database, "F", "Fresh");

  book_add_customer (database, "I", "Only imported");
  set_class (database, late, PAGODA_CLASS_STRATEGIC);
  set_class (database, soon, PAGODA_CLASS_TOP);
  set_class (database, fresh, PAGODA_CLASS_IMPORTANT);
  add_activity (database, late, PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_DONE, "2026-09-02");
  add_activity (database, soon, PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_DONE, "2026-09-11");
  add_activity (database, soon, PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_PLANNED, "2026-09-24");
  add_activity (database, fresh, PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_DONE, "2026-09-20");
  g_autoptr (PagodaActivity) call
      = new_activity (needs, PAGODA_ACTIVITY_MESSAGE, PAGODA_ACTIVITY_DONE, "2026-09-21");
  call->need = PAGODA_NEED_STATED;
  call->need_amount = 20000000;
  call->visit_chance = PAGODA_ANSWER_YES;
  do_it (database, insert_activity, call);

  g_autoptr (PagodaAgenda) week = load_agenda (database, "2026-09-22", "2026-09-28");
  g_assert_cmpuint (week->n_due, ==, 3);
  assert_due (week, 0, needs, "Stated need: ¥200K, Would receive us, Days until due: 89");
  assert_due (week, 1, late, "Days overdue: 6");
  assert_due (week, 2, soon, "Days until due: 3");
  g_assert_cmpint (week->due[1].cadence.overdue, ==, 6);
  g_assert_cmpint (week->due[1].planned, ==, PAGODA_DAY_NONE);
  g_assert_cmpint (week->due[2].planned, ==, DAY ("2026-09-24"));
  /* Of its five weekdays the Mid-Autumn Festival is free. */
  g_assert_cmpint (week->load.workdays, ==, 4);

  add_activity (database, late, PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_PLANNED, "2026-10-20");
  g_autoptr (PagodaAgenda) today = load_agenda (database, "2026-09-22", "2026-09-22");
  g_assert_cmpuint (today->n_due, ==, 2);
  g_assert_cmpint (today->due[1].customer, ==, late);
  g_assert_cmpint (today->due[1].planned, ==, DAY ("2026-10-20"));
}

/* A name that was only imported is called from the day on which somebody has looked at it (V3). */
static void
test_screening (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("screening");
  PagodaId imported = book_add_customer (database, "I", "Only imported");

  g_autoptr (PagodaAgenda) before = load_agenda (database, "2026-09-22", "2026-09-28");
  g_assert_cmpuint (before->n_due, ==, 0);
  run (database, pagoda_edit_make_statement (&imported, 1, "I", PAGODA_STATEMENT_SCREENED, TODAY, 1, NULL));
  g_autoptr (PagodaAgenda) screened = load_agenda (database, "2026-09-22", "2026-09-28");
  g_assert_cmpuint (screened->n_due, ==, 1);
  assert_due (screened, 0, imported, "Never contacted");
  run (database, pagoda_edit_make_statement (&imported, 1, "I", PAGODA_STATEMENT_SCREENED, TODAY,
                                             PAGODA_DATED_NONE, NULL));
  g_autoptr (PagodaAgenda) taken_back = load_agenda (database, "2026-09-22", "2026-09-28");
  g_assert_cmpuint (taken_back->n_due, ==, 0);
}

static void
test_activities_and_overdue (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("agenda");
  PagodaId a = book_add_customer (database, "A", "Alpha");
  PagodaId missed = add_activity (database, a, PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_PLANNED, "2025-03-01");
  PagodaId today = add_activity (database, a, PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_PLANNED, "2026-09-22");

  add_activity (database, a, PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, "2026-09-21");
  add_activity (database, a, PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_PLANNED, "2026-09-29");
  g_autoptr (PagodaAgenda) agenda = load_agenda (database, "2026-09-22", "2026-09-28");
  g_assert_cmpuint (agenda->activities->len, ==, 1);
  g_assert_cmpint (((PagodaActivity *)g_ptr_array_index (agenda->activities, 0))->id, ==, today);
  g_assert_cmpuint (agenda->overdue->len, ==, 1);
  g_assert_cmpint (((PagodaActivity *)g_ptr_array_index (agenda->overdue, 0))->id, ==, missed);
}

static gboolean
insert_project (PagodaDatabase *database, gpointer project, GError **error)
{
  return pagoda_projects_save (database, project, error);
}

static void
add_won_project (PagodaDatabase *database, PagodaId customer, const char *closed)
{
  g_autoptr (PagodaProject) project = pagoda_project_new ();

  project->customer = customer;
  project->name = g_strdup ("Line 4");
  project->amount = 20000000;
  project->opened = DAY ("2026-01-01");
  project->state = PAGODA_PROJECT_WON;
  project->closed = DAY (closed);
  do_it (database, insert_project, project);
}

static void
assert_wrap_up (PagodaDatabase *database, const char *expected)
{
  g_autoptr (PagodaAgenda) agenda = load_agenda (database, "2026-09-22", "2026-09-22");
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < agenda->wrap_up->len; i++)
    {
      const PagodaWrapUpItem *item = &g_array_index (agenda->wrap_up, PagodaWrapUpItem, i);
      g_autofree char *more = pagoda_agenda_describe_wrap_up (agenda, item, PAGODA_LANGUAGE_EN);
      g_string_append_printf (said, "%s%s: %s", i > 0 ? "; " : "", pagoda_wrap_up_kind_word (item->kind),
                              more);
    }
  g_assert_cmpstr (said->str, ==, expected);
}

/* What is left on the evening, and gone as soon as what finishes it is written down (V7). */
static void
test_wrap_up (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("wrap-up");
  PagodaId a = book_add_customer (database, "A", "Alpha");
  PagodaId b = book_add_customer (database, "B", "Beta");
  PagodaId c = book_add_customer (database, "C", "Gamma");

  set_class (database, a, PAGODA_CLASS_ORDINARY);
  set_class (database, b, PAGODA_CLASS_ORDINARY);
  assert_wrap_up (database, "");
  book_add_order (database, a, "A-1", "2026-09-21", 500000, 100000);
  book_add_order (database, a, "A-2", "2026-09-22", -500000, -100000);
  add_won_project (database, b, "2026-09-21");
  assert_wrap_up (database, "");

  book_add_order (database, a, "A-3", "2026-09-22", 500000, 100000);
  book_add_order (database, b, "B-1", "2026-09-22", 700000, 100000);
  add_won_project (database, b, "2026-09-22");
  assert_wrap_up (database, "thanks: Line 4, ¥200K, Deals today: 2; thanks: A-3, ¥5,000");
  add_activity (database, b, PAGODA_ACTIVITY_THANK_YOU, PAGODA_ACTIVITY_DONE, "2026-09-22");
  add_activity (database, a, PAGODA_ACTIVITY_THANK_YOU, PAGODA_ACTIVITY_PLANNED, "2026-09-23");
  assert_wrap_up (database, "");

  set_class (database, c, PAGODA_CLASS_TOP);
  assert_wrap_up (database, "booking: ");
  g_autoptr (PagodaActivity) call
      = new_activity (c, PAGODA_ACTIVITY_CALL, PAGODA_ACTIVITY_DONE, "2026-09-22");
  call->reached = PAGODA_ANSWER_YES;
  call->attitude = 2;
  call->need = PAGODA_NEED_LATENT;
  call->note = g_strdup ("asked for prices");
  do_it (database, insert_activity, call);
  assert_wrap_up (database, "material: Need: Latent, Good attitude: +2, asked for prices; "
                            "next step: asked for prices");
  add_activity (database, c, PAGODA_ACTIVITY_QUOTE, PAGODA_ACTIVITY_PLANNED, "2026-09-25");
  assert_wrap_up (database, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/board/who-is-on-it", test_who_is_on_the_board);
  g_test_add_func ("/board/cards-and-sums", test_cards_and_sums);
  g_test_add_func ("/board/work-after-the-last-order", test_work_after_the_last_order);
  g_test_add_func ("/board/heeds-the-rules", test_board_heeds_the_rules);
  g_test_add_func ("/board/report-of-listed-cards", test_report_of_listed_cards);
  g_test_add_func ("/agenda/who-is-due", test_who_is_due);
  g_test_add_func ("/agenda/screening", test_screening);
  g_test_add_func ("/agenda/wrap-up", test_wrap_up);
  g_test_add_func ("/agenda/activities-and-overdue", test_activities_and_overdue);
  return g_test_run ();
}
