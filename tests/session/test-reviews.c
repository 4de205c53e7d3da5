/* test-reviews.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reviews.h"

#include "session/edit_closings.h"
#include "session/edit_layers.h"
#include "store/book.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-09-22"))

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
watch (PagodaDatabase *database, PagodaId customer, PagodaDay from, PagodaStrategy strategy, PagodaDay review)
{
  PagodaStrategyChoice choice
      = { .customer = customer, .from = from, .strategy = strategy, .review = review };

  run (database, pagoda_edit_choose_strategy (&choice, "it"));
}

static PagodaProject *
new_project (PagodaId customer, const char *name)
{
  PagodaProject *project = pagoda_project_new ();

  project->customer = customer;
  project->name = g_strdup (name);
  project->opened = TODAY - 300;
  return project;
}

/* A need seen at a project, to be looked at on @day, and what has been made of it. */
static void
need (PagodaDatabase *database, PagodaId customer, const char *name, PagodaDay day, gboolean followed)
{
  g_autoptr (PagodaProject) project = new_project (customer, name);
  g_autoptr (PagodaProject) next = new_project (customer, "next");

  project->id = run (database, pagoda_edit_save_project (project));
  run (database, pagoda_edit_set_follow_up (project, "spares", day));
  if (followed)
    run (database, pagoda_edit_follow_project (next, project));
}

static PagodaBoard *
load_board (PagodaDatabase *database, PagodaDay day)
{
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaBoard *board = pagoda_board_load (database, snapshot, PAGODA_ID_NONE, day, day, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return board;
}

/* What is to be looked at on each day, as `account or project`. */
static void
test_days (void)
{
  static const struct
  {
    int day; /* after today */
    const char *expected;
  } cases[] = {
    { -1, "" },
    { 0, "A " },
    { 4, "A " },
    { 5, "A B phase-one " },
    { 9, "A B phase-one " },
    { 10, "phase-one " },
    { 500, "phase-one B " },
  };
  g_autoptr (PagodaDatabase) database = book_open ("reviews");
  PagodaId a = book_add_customer (database, "A", "A"), b = book_add_customer (database, "B", "B");
  PagodaId c = book_add_customer (database, "C", "C"), d = book_add_customer (database, "D", "D");

  watch (database, a, TODAY - 60, PAGODA_STRATEGY_WATCH, TODAY);
  watch (database, a, TODAY + 10, PAGODA_STRATEGY_ATTACK, PAGODA_DAY_NONE);
  watch (database, b, TODAY - 60, PAGODA_STRATEGY_WATCH, TODAY + 5);
  watch (database, b, TODAY + 10, PAGODA_STRATEGY_WATCH, TODAY + 100);
  watch (database, c, TODAY - 60, PAGODA_STRATEGY_WATCH, PAGODA_DAY_NONE);
  need (database, d, "phase-one", TODAY + 5, FALSE);
  need (database, d, "followed", TODAY - 5, TRUE);
  need (database, d, "no day", PAGODA_DAY_NONE, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaBoard) board = load_board (database, TODAY + cases[i].day);
      g_autoptr (GArray) reviews = pagoda_reviews_of_board (board);
      GString *text = g_string_new (NULL);
      for (guint k = 0; k < reviews->len; k++)
        {
          const PagodaReview *review = &g_array_index (reviews, PagodaReview, k);
          g_assert_cmpint (review->day, <=, TODAY + cases[i].day);
          g_string_append_printf (text, "%s ",
                                  review->project != NULL
                                      ? review->project->name
                                      : pagoda_snapshot_get_name (board->snapshot, review->card->place));
        }
      g_test_message ("%d days after", cases[i].day);
      g_assert_cmpstr (text->str, ==, cases[i].expected);
      g_string_free (text, TRUE);
    }
}

/* A project that was closed so many days ago is asked about while it is remembered; an abandoned one never.
 */
static void
test_analyses (void)
{
  static const struct
  {
    const char *name;
    PagodaProjectState state;
    int ago;
    gboolean analysed;
  } projects[]
      = { { "won today", PAGODA_PROJECT_WON, 0, FALSE }, { "lost then", PAGODA_PROJECT_LOST, 29, FALSE },
          { "long ago", PAGODA_PROJECT_WON, 30, FALSE }, { "given up", PAGODA_PROJECT_ABANDONED, 1, FALSE },
          { "open", PAGODA_PROJECT_OPEN, 0, FALSE },     { "told", PAGODA_PROJECT_WON, 2, TRUE } };
  g_autoptr (PagodaDatabase) database = book_open ("analyses");
  PagodaId customer = book_add_customer (database, "A", "A");
  g_autoptr (PagodaClosingAnalysis) analysis = pagoda_closing_analysis_new ();
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (projects); i++)
    {
      g_autoptr (PagodaProject) project = new_project (customer, projects[i].name);
      project->state = projects[i].state;
      project->closed = project->state != PAGODA_PROJECT_OPEN ? TODAY - projects[i].ago : PAGODA_DAY_NONE;
      project->reason = g_strdup ("?");
      project->id = run (database, pagoda_edit_save_project (project));
      if (projects[i].analysed)
        run (database, pagoda_edit_save_closing_analysis (project, analysis, project->reason));
    }
  g_autoptr (PagodaBoard) board = load_board (database, TODAY);
  g_autoptr (GArray) reviews = pagoda_reviews_of_board (board);
  for (guint i = 0; i < reviews->len; i++)
    {
      const PagodaReview *review = &g_array_index (reviews, PagodaReview, i);
      g_assert_cmpint (review->kind, ==, PAGODA_REVIEW_OF_CLOSING);
      g_string_append_printf (text, "%s %d, ", review->project->name, TODAY - review->day);
    }
  g_assert_cmpstr (text->str, ==, "lost then 29, won today 0, ");
  g_string_free (text, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/reviews/days", test_days);
  g_test_add_func ("/reviews/analyses", test_analyses);
  return g_test_run ();
}
