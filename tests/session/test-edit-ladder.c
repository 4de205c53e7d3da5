/* test-edit-ladder.c: contact ladders are set up, climbed and taken down (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_ladder.h"

#include "session/dossier.h"
#include "session/edits.h"
#include "session/ladder_words.h"
#include "store/book.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-09-22"))
#define NAME "李敏"

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

static PagodaId
add_person (PagodaDatabase **database, PagodaId customer, const char *name)
{
  const PagodaContact person = { .customer = customer, .name = (char *)name, .birthday = PAGODA_DAY_NONE };

  return edits_run (database, pagoda_edit_save_contact (&person));
}

static PagodaLadderTemplate *
make_template (const char *name)
{
  PagodaLadderTemplate *template = pagoda_ladder_template_new (name);

  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    template->intervals[goal] = 7 + goal;
  template->claims[PAGODA_RUNG_FIT] = g_strdup ("一年省 12 万");
  return template;
}

static void
test_climb (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("ladder");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaId person = add_person (&database, customer, NAME), other = add_person (&database, customer, "王刚");
  g_autoptr (PagodaLadderTemplate) template = make_template ("经销商");

  edits_run (&database, pagoda_edit_start_ladder (person, NAME, TODAY, template));
  edits_run (&database, pagoda_edit_start_ladder (other, "王刚", TODAY, template));
  edits_refuse (database, pagoda_edit_start_ladder (person, NAME, TODAY, template));
  g_autoptr (PagodaDossier) begun = load (database, customer);
  g_assert_cmpuint (begun->rungs->len, ==, 2 * PAGODA_N_RUNGS);
  const PagodaRung *fit = g_ptr_array_index (begun->rungs, PAGODA_RUNG_FIT);
  g_assert_cmpint (fit->goal, ==, PAGODA_RUNG_FIT);
  g_assert_cmpint (fit->interval, ==, 9);
  g_assert_cmpstr (fit->claims, ==, "一年省 12 万");

  g_autoptr (PagodaRung) rung = pagoda_rung_copy (g_ptr_array_index (begun->rungs, 0));
  rung->when = TODAY + 1;
  rung->minute = 14 * 60 + 30;
  rung->occasion = g_strdup ("茶馆");
  rung->quiet = PAGODA_ANSWER_YES;
  edits_run (&database, pagoda_edit_save_rung (rung, NAME));
  rung->done = TODAY + 1;
  edits_refuse (database, pagoda_edit_save_rung (rung, NAME));
  rung->evidence = g_strdup ("收下了资料");
  edits_run (&database, pagoda_edit_save_rung (rung, NAME));

  g_autoptr (PagodaDossier) climbed = load (database, customer);
  const PagodaRung *first = g_ptr_array_index (climbed->rungs, 0);
  PagodaLadderStand stand;
  g_assert_cmpint (first->minute, ==, 14 * 60 + 30);
  g_assert_cmpint (first->quiet, ==, PAGODA_ANSWER_YES);
  g_assert_true (pagoda_ladder_stand_on (climbed->rungs, climbed->activities, person, TODAY + 20, &stand));
  g_autofree char *next = pagoda_ladder_describe_next (&stand, pagoda_day_to_iso, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (next, ==, "2 Their problems and thinking · was planned by 2026-10-01");
  g_autofree char *occasion = pagoda_rung_describe_occasion (first, pagoda_day_to_iso, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (occasion, ==, "2026-09-23 14:30 · 茶馆 · quiet enough to talk");
  g_autofree char *needs = pagoda_rung_describe_needs (first, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (needs, ==, "clear claims, exact figures");

  /* A ladder goes when it is taken down, with its person, and with the customer. */
  edits_run (&database, pagoda_edit_delete_ladder (person, NAME));
  edits_run (&database, pagoda_edit_delete_contact (other, "王刚", TODAY));
  g_autoptr (PagodaDossier) bare = load (database, customer);
  g_assert_cmpuint (bare->rungs->len, ==, 0);
  edits_run (&database, pagoda_edit_start_ladder (person, NAME, TODAY, template));
  edits_run (&database, pagoda_edit_delete_customers (&customer, 1, "一"));
}

static void
test_templates (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("templates");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaLadderTemplate) template = make_template ("医院");
  g_autoptr (PagodaLadderTemplate) other = make_template ("学校");

  edits_run (&database, pagoda_edit_save_ladder_template (template));
  edits_run (&database, pagoda_edit_save_ladder_template (other));
  template->intervals[0] = 30;
  edits_run (&database, pagoda_edit_save_ladder_template (template));
  g_autoptr (PagodaDossier) two = load (database, customer);
  g_assert_cmpuint (two->ladder_templates->len, ==, 2);
  const PagodaLadderTemplate *kept = g_ptr_array_index (two->ladder_templates, 0);
  g_assert_cmpstr (kept->name, ==, "医院");
  g_assert_cmpint (kept->intervals[0], ==, 30);
  g_assert_cmpstr (kept->claims[PAGODA_RUNG_FIT], ==, "一年省 12 万");
  edits_run (&database, pagoda_edit_delete_ladder_template ("医院"));
  g_autoptr (PagodaDossier) one = load (database, customer);
  g_assert_cmpuint (one->ladder_templates->len, ==, 1);
}

static void
test_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("refused");
  PagodaId customer = book_add_customer (database, "1", "一");
  PagodaId person = add_person (&database, customer, NAME);
  g_autoptr (PagodaLadderTemplate) template = make_template (" ");

  edits_refuse (database, pagoda_edit_save_ladder_template (template));
  edits_refuse (database, pagoda_edit_start_ladder (person, NAME, PAGODA_DAY_NONE, template));
  template->intervals[PAGODA_RUNG_DOUBTS] = 0;
  edits_refuse (database, pagoda_edit_start_ladder (person, NAME, TODAY, template));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-ladder/climb", test_climb);
  g_test_add_func ("/edit-ladder/templates", test_templates);
  g_test_add_func ("/edit-ladder/refused", test_refused);
  return g_test_run ();
}
