/* test-team.c: who of us works what.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/team.h"

#include "session/edit_activities.h"
#include "session/edit_colleagues.h"
#include "session/edit_layers.h"
#include "session/reporting.h"
#include "store/book.h"
#include "store/colleagues.h"
#include "support/support.h"

#include <string.h>

/* A Tuesday. */
#define TODAY (pagoda_day_from_iso ("2026-09-22"))
#define BIT(layer) (1U << PAGODA_LAYER_##layer)
#define ALL 0x1fU

static PagodaId
run (PagodaDatabase *database, PagodaEdit *edit)
{
  g_autoptr (PagodaEdit) owned = edit;
  GError *error = NULL;

  pagoda_edit_run (owned, database, NULL, &error);
  g_assert_no_error (error);
  return pagoda_edit_get_id (owned);
}

static void
add_colleague (PagodaDatabase *database, const char *name, PagodaSkill skill)
{
  PagodaColleague colleague
      = { .name = (char *)name, .skill = skill, .from = TODAY - 100, .until = PAGODA_DAY_NONE };

  run (database, pagoda_edit_save_colleague (&colleague));
}

static void
add_activity (PagodaDatabase *database,
              PagodaId customer,
              const char *person,
              PagodaActivityKind kind,
              PagodaActivityState state,
              int days)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  activity->customer = customer;
  activity->person = g_strdup (person);
  activity->kind = kind;
  activity->state = state;
  activity->day = TODAY + days;
  run (database, pagoda_edit_save_activity (activity, "one"));
}

static PagodaTeam *
load_team (PagodaDatabase *database)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (PagodaBoard) board
      = pagoda_board_load (database, snapshot, PAGODA_ID_NONE, TODAY, TODAY, NULL, &error);
  g_assert_no_error (error);
  PagodaTeam *team = pagoda_team_load (database, board, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return team;
}

/* Two TOP accounts of Lin, the layers of the first of which are shared; an important one of nobody's. */
static PagodaDatabase *
make_store (const char *name)
{
  PagodaDatabase *database = book_open (name);
  PagodaId customers[3];
  PagodaAccountClass top = PAGODA_CLASS_TOP, important = PAGODA_CLASS_IMPORTANT;

  for (int i = 0; i < 3; i++)
    {
      char code[] = { (char)('A' + i), '\0' };
      customers[i] = book_add_customer (database, code, code);
    }
  run (database, pagoda_edit_set_class (customers, 2, TODAY - 50, PAGODA_DAY_NONE, &top, "test"));
  run (database, pagoda_edit_set_class (customers + 2, 1, TODAY - 50, PAGODA_DAY_NONE, &important, "test"));
  run (database, pagoda_edit_set_owner (customers, 2, TODAY - 50, "lin"));
  run (database, pagoda_edit_set_layer_owner (customers, 1, "A", BIT (RELATIONSHIP) | BIT (INTEREST),
                                              TODAY - 9, "Gao"));
  add_colleague (database, "Lin", PAGODA_SKILL_SOLUTION_SELLER);
  add_colleague (database, "Gao", PAGODA_SKILL_SALES_MANAGER);
  add_colleague (database, "Idle", PAGODA_SKILL_GENERAL_MANAGER);
  /* The week is from the day before to the Sunday after. */
  add_activity (database, customers[0], "Lin", PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_DONE, -1);
  add_activity (database, customers[0], "Lin", PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_DONE, -2);
  add_activity (database, customers[0], "Lin", PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_PLANNED, 5);
  add_activity (database, customers[0], "Lin", PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_PLANNED, 6);
  add_activity (database, customers[0], "Lin", PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_PLANNED, -3);
  add_activity (database, customers[1], "Gao", PAGODA_ACTIVITY_EXECUTIVE_VISIT, PAGODA_ACTIVITY_PLANNED, 9);
  add_activity (database, customers[1], "Zhao", PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_DONE, -1);
  add_activity (database, customers[1], "Lin", PAGODA_ACTIVITY_VISIT, PAGODA_ACTIVITY_DONE, -10);
  return database;
}

static PagodaTeam *
make_team (const char *name)
{
  g_autoptr (PagodaDatabase) database = make_store (name);

  return load_team (database);
}

static const PagodaBoardCard *
card_of (const PagodaTeam *team, const char *code, const PagodaTeamAccount **account)
{
  for (gsize i = 0; i < team->board->n; i++)
    {
      const PagodaBoardCard *card = &team->board->cards[i];
      if (g_str_equal (pagoda_snapshot_get_code (team->board->snapshot, card->place), code))
        {
          *account = &team->accounts[i];
          return card;
        }
    }
  g_assert_not_reached ();
}

static void
test_persons (void)
{
  g_autoptr (PagodaTeam) team = make_team ("persons");
  static const struct
  {
    const char *name;
    int skill;
    guint accounts, layers, mismatches, overdue, planned, done;
  } cases[] = {
    { "Gao", PAGODA_SKILL_SALES_MANAGER, 1, 2, 1, 0, 0, 0 },
    { "Idle", PAGODA_SKILL_GENERAL_MANAGER, 0, 0, 0, 0, 0, 0 },
    /* Relationship and interest of the second account are above a solution seller. */
    { "Lin", PAGODA_SKILL_SOLUTION_SELLER, 2, 8, 2, 1, 1, 1 },
    { "Zhao", PAGODA_NO_SKILL, 0, 0, 0, 0, 0, 1 },
    { "", PAGODA_NO_SKILL, 1, 5, 0, 0, 0, 0 },
  };

  g_assert_cmpuint (team->persons->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PagodaTeamPerson *person = g_ptr_array_index (team->persons, i);
      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (person->name, ==, cases[i].name);
      g_assert_cmpint (person->colleague != NULL ? (int)person->colleague->skill : PAGODA_NO_SKILL, ==,
                       cases[i].skill);
      g_assert_cmpuint (person->shares->len, ==, cases[i].accounts);
      g_assert_cmpuint (person->layers, ==, cases[i].layers);
      g_assert_cmpuint (person->gaps, ==, cases[i].layers);
      g_assert_cmpuint (person->mismatches, ==, cases[i].mismatches);
      g_assert_cmpuint (person->overdue, ==, cases[i].overdue);
      g_assert_cmpuint (person->planned, ==, cases[i].planned);
      g_assert_cmpuint (person->done, ==, cases[i].done);
    }
  g_assert_nonnull (pagoda_team_find (team, "Gao"));
  g_assert_null (pagoda_team_find (team, "Nemo"));
}

/* Whoever is in records and no colleague can be made one. */
static void
test_names (void)
{
  g_autoptr (PagodaTeam) team = make_team ("team-names");

  g_assert_cmpuint (team->names->len, ==, 1);
  g_assert_cmpstr (((PagodaUsedName *)g_ptr_array_index (team->names, 0))->name, ==, "Zhao");
}

static void
test_accounts (void)
{
  g_autoptr (PagodaTeam) team = make_team ("team-accounts");
  const PagodaTeamAccount *account;

  card_of (team, "A", &account);
  g_assert_cmphex (account->assignment.own, ==, BIT (RELATIONSHIP) | BIT (INTEREST));
  g_assert_cmpuint (account->mismatches->len, ==, 0);
  g_assert_cmpint (account->thread.kind, ==, PAGODA_THREAD_SINGLE);
  g_assert_cmpstr (account->thread.person, ==, "Lin");
  g_assert_true (account->monitored);
  g_assert_cmphex (account->monitoring.missing & 1U << PAGODA_MONITOR_OWNER, ==, 0);
  g_assert_cmphex (account->monitoring.missing & 1U << PAGODA_MONITOR_CONTACT, !=, 0);

  card_of (team, "B", &account);
  g_assert_cmpint (account->thread.kind, ==, PAGODA_THREAD_SEVERAL);
  g_assert_cmpuint (account->mismatches->len, ==, 3);
  static const char *const words[] = { "Relationship: Lin is Solution seller, needed: Sales manager",
                                       "Interest: Lin is Solution seller, needed: Sales manager",
                                       "Executive visit: Gao is Sales manager, needed: General manager" };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text
          = pagoda_mismatch_describe (&g_array_index (account->mismatches, PagodaMismatch, i),
                                      PAGODA_LANGUAGE_EN);
      g_assert_cmpstr (text, ==, words[i]);
    }

  card_of (team, "C", &account);
  g_assert_false (account->monitored);
  g_assert_cmpint (account->thread.kind, ==, PAGODA_THREAD_NONE);
}

static void
test_week (void)
{
  for (int day = -1; day < 6; day++)
    {
      PagodaPeriod week = pagoda_week_of (TODAY + day);
      g_assert_cmpint (week.first, ==, TODAY - 1);
      g_assert_cmpint (week.last, ==, TODAY + 5);
    }
  g_assert_cmpint (pagoda_week_of (TODAY + 6).first, ==, TODAY + 6);
}

/* The board counts the week of whoever is named in the activities on its accounts. */
static void
test_week_work (void)
{
  g_autoptr (PagodaTeam) team = make_team ("week-work");
  const PagodaWeekWork *lin = pagoda_board_find_week (team->board, "lin");

  g_assert_cmpuint (lin->planned, ==, 1);
  g_assert_cmpuint (lin->done, ==, 1);
  g_assert_cmpuint (pagoda_board_find_week (team->board, "Zhao")->done, ==, 1);
  g_assert_null (pagoda_board_find_week (team->board, "Gao"));
  g_assert_null (pagoda_board_find_week (team->board, ""));
}

/* A review sheet of everybody, and of one: a row for each account. */
static void
test_review (void)
{
  static const struct
  {
    const char *person;
    guint64 rows;
  } cases[] = { { NULL, 4 }, { "Lin", 2 }, { "", 1 }, { "Idle", 0 } };
  g_autoptr (PagodaDatabase) database = make_store ("review");
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_autofree char *path = g_build_filename (pagoda_test_folder (), "review.csv", NULL);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaReportRequest request = { .name = PAGODA_REPORT_PEOPLE,
                                      .path = path,
                                      .language = PAGODA_LANGUAGE_EN,
                                      .as_of = TODAY,
                                      .worked = TODAY,
                                      .compare = PAGODA_DAY_NONE,
                                      .period = { 0, -1 },
                                      .person = cases[i].person };
      g_autoptr (PagodaReportResult) result
          = pagoda_reporting_run (database, snapshot, &request, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (result->rows, ==, cases[i].rows);
    }
  PagodaReportRequest lin = { .name = PAGODA_REPORT_PEOPLE,
                              .path = path,
                              .language = PAGODA_LANGUAGE_EN,
                              .as_of = TODAY,
                              .worked = TODAY,
                              .compare = PAGODA_DAY_NONE,
                              .period = { 0, -1 },
                              .person = "Lin" };
  g_autoptr (PagodaReportResult) result = pagoda_reporting_run (database, snapshot, &lin, NULL, &error);
  g_autofree char *text = NULL;
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Lin,Solution seller,B,B,TOP,Information,\"1, 2, 3, 4, 5\""));
  g_assert_nonnull (strstr (text, "Relationship: Lin is Solution seller, needed: Sales manager"));
}

/* Filters of the board are not among the views of the customers, and are taken back by name. */
static void
test_board_views (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("board-views");
  GError *error = NULL;

  run (database, pagoda_edit_save_board_view ("mine", "{'stalled': <true>}"));
  run (database, pagoda_edit_save_view ("customers", "{}"));
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_NAMES, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) names = pagoda_snapshot_list_board_views (snapshot);
  g_autoptr (GPtrArray) others = pagoda_snapshot_list_views (snapshot);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "mine");
  g_assert_cmpuint (others->len, ==, 1);
  g_assert_cmpstr (pagoda_snapshot_get_board_view (snapshot, "mine"), ==, "{'stalled': <true>}");
  run (database, pagoda_edit_save_board_view ("mine", NULL));
  g_autoptr (PagodaSnapshot) after = pagoda_snapshot_load (database, PAGODA_STAGE_NAMES, NULL, &error);
  g_assert_null (pagoda_snapshot_get_board_view (after, "mine"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/team/persons", test_persons);
  g_test_add_func ("/team/names", test_names);
  g_test_add_func ("/team/accounts", test_accounts);
  g_test_add_func ("/team/week", test_week);
  g_test_add_func ("/team/week-work", test_week_work);
  g_test_add_func ("/team/review", test_review);
  g_test_add_func ("/team/board-views", test_board_views);
  return g_test_run ();
}
