/* test-edit-closings.c: the analyses of closed projects (R1)
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_closings.h"

#include "session/closing_words.h"
#include "session/dossier.h"
#include "session/edit_layers.h"
#include "session/edits.h"
#include "store/book.h"
#include "support/support.h"

#include <string.h>

#define TODAY (pagoda_day_from_iso ("2026-09-22"))

static PagodaProject *
add_project (PagodaDatabase **database, PagodaId customer, PagodaProjectState state)
{
  PagodaProject *project = pagoda_project_new ();

  project->customer = customer;
  project->name = g_strdup ("一期设备");
  project->opened = TODAY - 100;
  project->state = state;
  project->closed = state != PAGODA_PROJECT_OPEN ? TODAY : PAGODA_DAY_NONE;
  project->reason = g_strdup ("价格");
  project->id = edits_run (database, pagoda_edit_save_project (project));
  return project;
}

static PagodaClosingAnalysis *
make_analysis (void)
{
  PagodaClosingAnalysis *analysis = pagoda_closing_analysis_new ();

  analysis->cornerstone = PAGODA_CORNERSTONE_SERVICE;
  analysis->methods = 1 << PAGODA_CLOSING_SAMPLES | 1 << PAGODA_CLOSING_TRIAL;
  analysis->performance = 8;
  analysis->losses = 1 << PAGODA_LOSS_TOO_LATE;
  analysis->winner = g_strdup ("恒力");
  analysis->winner_did = g_strdup ("先到现场");
  analysis->lesson = g_strdup ("早点去");
  analysis->visits = 4;
  return analysis;
}

/* The analysis of the only project of @customer, or NULL (transfer full). */
static PagodaClosingAnalysis *
load_analysis (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  const PagodaProject *project = g_ptr_array_index (dossier->layers->projects, 0);
  return project->analysis != NULL ? pagoda_closing_analysis_copy (project->analysis) : NULL;
}

/* How many analyses the store holds, all of which have the same lesson. */
static guint
count_rows (PagodaDatabase *database)
{
  g_autofree char *dump = book_dump (database);
  guint n = 0;

  for (const char *at = dump; (at = strstr (at, "早点去")) != NULL; at++)
    n++;
  return n;
}

static void
test_saving (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("analysis");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaProject) project = add_project (&database, customer, PAGODA_PROJECT_LOST);
  g_autoptr (PagodaClosingAnalysis) analysis = make_analysis ();

  g_assert_true (pagoda_project_lacks_analysis (project, TODAY));
  PagodaId id = edits_run (&database, pagoda_edit_save_closing_analysis (project, analysis, project->reason));
  g_autoptr (PagodaClosingAnalysis) saved = load_analysis (database, customer);
  g_autofree char *words = pagoda_closing_describe_analysis (saved, PAGODA_LANGUAGE_EN);
  g_assert_cmpint (saved->id, ==, id);
  g_assert_cmpstr (words, ==,
                   "Cornerstone: Service · Methods used: Samples, Trial · Why it was lost: Joined too late · "
                   "恒力 won instead: 先到现场 · Our performance: 8 of 10 · What we learnt: 早点去");
  g_assert_cmpint (saved->visits, ==, 4);
  g_assert_cmpint (saved->contacts, ==, PAGODA_COUNT_UNKNOWN);

  /* Filled in once more, it is the same one. */
  analysis->performance = 3;
  g_assert_cmpint (
      edits_run (&database, pagoda_edit_save_closing_analysis (project, analysis, project->reason)), ==, id);
  g_assert_cmpint (count_rows (database), ==, 1);
  edits_run (&database, pagoda_edit_delete_closing_analysis (id, project->name));
  g_assert_null (load_analysis (database, customer));
}

/* Why a project ended so is asked together with the analysis, and saved with it in one command. */
static void
test_reason (void)
{
  static const char *const reasons[] = { "太贵", NULL, "  " };
  static const char *const expected[] = { "太贵", PAGODA_REASON_UNKNOWN, PAGODA_REASON_UNKNOWN };

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *name = g_strdup_printf ("reason-%zu", i);
      g_autoptr (PagodaDatabase) database = book_open (name);
      PagodaId customer = book_add_customer (database, "1", "一");
      g_autoptr (PagodaProject) project = add_project (&database, customer, PAGODA_PROJECT_LOST);
      g_autoptr (PagodaClosingAnalysis) analysis = make_analysis ();
      GError *error = NULL;
      edits_run (&database, pagoda_edit_save_closing_analysis (project, analysis, reasons[i]));
      g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (database, customer, &error);
      g_assert_no_error (error);
      const PagodaProject *saved = g_ptr_array_index (dossier->layers->projects, 0);
      g_assert_cmpstr (saved->reason, ==, expected[i]);
      g_assert_nonnull (saved->analysis);
      g_assert_cmpint (saved->closed, ==, TODAY);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    PagodaProjectState state;
    int performance, visits, contacts, first; /* days after the end */
  } cases[] = {
    { PAGODA_PROJECT_OPEN, 5, -1, -1, -9 }, { PAGODA_PROJECT_ABANDONED, 5, -1, -1, -9 },
    { PAGODA_PROJECT_WON, 11, -1, -1, -9 }, { PAGODA_PROJECT_WON, -1, -1, -1, -9 },
    { PAGODA_PROJECT_WON, 5, 4, 3, -9 },    { PAGODA_PROJECT_WON, 5, 3, 4, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("refused-%zu", i);
      g_autoptr (PagodaDatabase) database = book_open (name);
      PagodaId customer = book_add_customer (database, "1", "一");
      g_autoptr (PagodaProject) project = add_project (&database, customer, cases[i].state);
      g_autoptr (PagodaClosingAnalysis) analysis = pagoda_closing_analysis_new ();
      analysis->performance = cases[i].performance;
      analysis->visits = cases[i].visits;
      analysis->contacts = cases[i].contacts;
      analysis->first_contact = TODAY + cases[i].first;
      g_test_message ("case %zu", i);
      edits_refuse (database, pagoda_edit_save_closing_analysis (project, analysis, project->reason));
    }
}

/* It goes with its project and with its customer, and comes back with them. */
static void
test_deletion (void)
{
  for (int whole = FALSE; whole <= TRUE; whole++)
    {
      g_autoptr (PagodaDatabase) database = book_open (whole ? "with-customer" : "with-project");
      PagodaId customer = book_add_customer (database, "1", "一");
      g_autoptr (PagodaProject) project = add_project (&database, customer, PAGODA_PROJECT_WON);
      g_autoptr (PagodaClosingAnalysis) analysis = make_analysis ();
      edits_run (&database, pagoda_edit_save_closing_analysis (project, analysis, project->reason));
      edits_run (&database, whole ? pagoda_edit_delete_customers (&customer, 1, "一")
                                  : pagoda_edit_delete_project (project->id, project->name));
      g_assert_cmpint (count_rows (database), ==, 0);
    }
}

/* Opened again it keeps what was learnt, and is not asked about. */
static void
test_reopened (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("reopened");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaProject) project = add_project (&database, customer, PAGODA_PROJECT_WON);
  g_autoptr (PagodaClosingAnalysis) analysis = make_analysis ();

  edits_run (&database, pagoda_edit_save_closing_analysis (project, analysis, project->reason));
  edits_run (&database, pagoda_edit_reopen_project (project));
  g_assert_cmpint (count_rows (database), ==, 1);
  edits_refuse (database, pagoda_edit_save_closing_analysis (project, analysis, project->reason));
}

/* What explained a win explains no loss: that is asked for anew, and the other one stays for when it is won
 * after all. */
static void
test_other_outcome (void)
{
  static const PagodaProjectState outcomes[]
      = { PAGODA_PROJECT_WON, PAGODA_PROJECT_LOST, PAGODA_PROJECT_WON };
  g_autoptr (PagodaDatabase) database = book_open ("other-outcome");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaProject) project = add_project (&database, customer, PAGODA_PROJECT_WON);
  g_autoptr (PagodaClosingAnalysis) analysis = make_analysis ();

  for (gsize i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      project->state = outcomes[i];
      if (i > 0)
        edits_run (&database, pagoda_edit_save_project (project));
      g_autoptr (PagodaClosingAnalysis) known = load_analysis (database, customer);
      g_assert_true ((known == NULL) == (i < 2));
      if (i == 2)
        g_assert_cmpint (known->performance, ==, 8);
      analysis->performance = i == 0 ? 8 : 3;
      edits_run (&database, pagoda_edit_save_closing_analysis (project, analysis, project->reason));
      g_assert_cmpint (count_rows (database), ==, i == 0 ? 1 : 2);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-closings/saving", test_saving);
  g_test_add_func ("/edit-closings/reason", test_reason);
  g_test_add_func ("/edit-closings/refused", test_refused);
  g_test_add_func ("/edit-closings/deletion", test_deletion);
  g_test_add_func ("/edit-closings/reopened", test_reopened);
  g_test_add_func ("/edit-closings/other-outcome", test_other_outcome);
  return g_test_run ();
}
