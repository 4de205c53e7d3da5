/* test-edit-seasons.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_seasons.h"

#include "session/agenda.h"
#include "session/dossier.h"
#include "session/edit_activities.h"
#include "session/edits.h"
#include "store/book.h"
#include "store/season_windows.h"
#include "support/support.h"

#define NAME "一"
#define TEXT(text) ((char *)(text))
#define DAY(text) (pagoda_day_from_iso (text))

/* July and August. */
#define FIRST 18
#define LAST 23

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
test_seasons (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("seasons");
  PagodaId customer = book_add_customer (database, "1", NAME);
  PagodaSeasonWindow avoid = {
    .customer = customer, .purpose = PAGODA_SEASON_AVOID, .first = FIRST, .last = LAST, .note = TEXT ("厂休")
  };
  PagodaSeasonWindow visit = { .customer = customer, .purpose = PAGODA_SEASON_VISIT, .first = 8, .last = 8 };
  static const int wrong[][2] = { { -1, 3 }, { 3, 36 }, { 36, 3 }, { 3, -1 } };

  avoid.id = edits_run (&database, pagoda_edit_save_season (&avoid, NAME));
  visit.id = edits_run (&database, pagoda_edit_save_season (&visit, NAME));
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaSeasonWindow *first = g_ptr_array_index (dossier->seasons, 0);
  const PagodaSeasonWindow *second = g_ptr_array_index (dossier->seasons, 1);
  g_assert_cmpuint (dossier->seasons->len, ==, 2);
  g_assert_cmpint (first->id, ==, visit.id);
  g_assert_cmpint (first->purpose, ==, PAGODA_SEASON_VISIT);
  g_assert_null (first->note);
  g_assert_cmpint (second->purpose, ==, PAGODA_SEASON_AVOID);
  g_assert_cmpint (second->first, ==, FIRST);
  g_assert_cmpint (second->last, ==, LAST);
  g_assert_cmpstr (second->note, ==, "厂休");

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      PagodaSeasonWindow window = avoid;
      window.first = wrong[i][0];
      window.last = wrong[i][1];
      edits_refuse (database, pagoda_edit_save_season (&window, NAME));
    }
  avoid.purpose = PAGODA_SEASON_VISIT;
  edits_run (&database, pagoda_edit_save_season (&avoid, NAME));
  edits_run (&database, pagoda_edit_delete_season (avoid.id, NAME));
  g_autoptr (PagodaDossier) after = load (database, customer);
  g_assert_cmpuint (after->seasons->len, ==, 1);
  /* What belongs to a customer goes with it, and comes back with it. */
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, NAME));
}

static void
plan_need (PagodaDatabase **database, PagodaId customer, PagodaMoney amount)
{
  g_autoptr (PagodaActivity) said = pagoda_activity_new ();

  said->customer = customer;
  said->kind = PAGODA_ACTIVITY_VISIT;
  said->state = PAGODA_ACTIVITY_DONE;
  said->day = DAY ("2026-05-01");
  said->need = PAGODA_NEED_STATED;
  said->need_amount = amount;
  edits_run (database, pagoda_edit_save_activity (said, NAME));
}

static PagodaAgenda *
load_agenda (PagodaDatabase *database, PagodaDay day)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaAgenda *agenda
      = pagoda_agenda_load (database, snapshot, day, (PagodaPeriod){ day, day + 6 }, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return agenda;
}

/* Whoever is better left alone comes behind one with a smaller need, and the reason is told first. */
static void
test_who_is_due (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("season-due");
  PagodaId large = book_add_customer (database, "1", NAME);
  PagodaId small = book_add_customer (database, "2", "二");
  PagodaSeasonWindow avoid
      = { .customer = large, .purpose = PAGODA_SEASON_AVOID, .first = FIRST, .last = LAST };
  PagodaSeasonWindow visit
      = { .customer = small, .purpose = PAGODA_SEASON_VISIT, .first = FIRST, .last = FIRST };

  plan_need (&database, large, 90000);
  plan_need (&database, small, 100);
  edits_run (&database, pagoda_edit_save_season (&avoid, NAME));
  edits_run (&database, pagoda_edit_save_season (&visit, "二"));

  g_autoptr (PagodaAgenda) june = load_agenda (database, DAY ("2026-06-30"));
  g_assert_cmpuint (june->n_due, ==, 2);
  g_assert_cmpint (june->due[0].customer, ==, large);
  g_autoptr (PagodaAgenda) july = load_agenda (database, DAY ("2026-07-01"));
  g_assert_cmpuint (july->n_due, ==, 2);
  g_assert_cmpint (july->due[0].customer, ==, small);
  g_autofree char *to_visit = pagoda_agenda_describe_due (july, &july->due[0], PAGODA_LANGUAGE_EN);
  g_autofree char *to_avoid = pagoda_agenda_describe_due (july, &july->due[1], PAGODA_LANGUAGE_EN);
  g_assert_nonnull (strstr (to_visit, "Season to visit until: early Jul"));
  g_assert_true (g_str_has_prefix (to_avoid, "Season to avoid until: late Aug"));
  g_autoptr (PagodaAgenda) september = load_agenda (database, DAY ("2026-09-01"));
  g_assert_cmpint (september->due[0].customer, ==, large);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-seasons/seasons", test_seasons);
  g_test_add_func ("/edit-seasons/who-is-due", test_who_is_due);
  return g_test_run ();
}
