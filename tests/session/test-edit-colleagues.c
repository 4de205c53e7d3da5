/* test-edit-colleagues.c: who of us there is, and who works which layer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_colleagues.h"

#include "session/dossier.h"
#include "session/edits.h"
#include "session/snapshot.h"
#include "store/book.h"
#include "store/colleagues.h"
#include "support/support.h"

#define NAME "一"
#define TODAY (pagoda_day_from_iso ("2026-09-22"))

static PagodaId
save (PagodaDatabase **database, const char *name, PagodaSkill skill, PagodaDay from, PagodaDay until)
{
  PagodaColleague colleague = { .name = (char *)name, .skill = skill, .from = from, .until = until };

  return edits_run (database, pagoda_edit_save_colleague (&colleague));
}

static GPtrArray *
list (PagodaDatabase *database)
{
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  GPtrArray *colleagues = pagoda_colleagues_list (database, &error);
  g_assert_no_error (error);
  pagoda_database_rollback (database);
  return colleagues;
}

/* A skill is that of the entry of the day; who has left has none. */
static void
test_colleagues (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("colleagues");
  PagodaId junior = save (&database, "林珊", PAGODA_SKILL_JUNIOR_REP, TODAY - 100, TODAY - 11);

  save (&database, "林珊", PAGODA_SKILL_SOLUTION_SELLER, TODAY - 10, PAGODA_DAY_NONE);
  save (&database, "高远", PAGODA_SKILL_SALES_MANAGER, TODAY - 100, TODAY - 1);
  g_autoptr (GPtrArray) colleagues = list (database);
  static const struct
  {
    const char *name;
    int days; /* from today */
    int skill;
  } cases[] = {
    { "林珊", 0, PAGODA_SKILL_SOLUTION_SELLER },
    { " 林珊 ", 0, PAGODA_SKILL_SOLUTION_SELLER },
    { "林珊", -10, PAGODA_SKILL_SOLUTION_SELLER },
    { "林珊", -11, PAGODA_SKILL_JUNIOR_REP },
    { "林珊", -101, PAGODA_NO_SKILL },
    { "高远", -1, PAGODA_SKILL_SALES_MANAGER },
    { "高远", 0, PAGODA_NO_SKILL },
    { "路人", 0, PAGODA_NO_SKILL },
    { "", 0, PAGODA_NO_SKILL },
    { NULL, 0, PAGODA_NO_SKILL },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_colleagues_skill (colleagues, cases[i].name, TODAY + cases[i].days), ==,
                     cases[i].skill);
  /* Who has left is found, too, with what the person could do then. */
  g_assert_cmpint (pagoda_colleagues_find (colleagues, "高远", TODAY)->skill, ==, PAGODA_SKILL_SALES_MANAGER);

  edits_run (&database, pagoda_edit_delete_colleague (junior, "林珊"));
  g_autoptr (GPtrArray) fewer = list (database);
  g_assert_cmpuint (fewer->len, ==, 2);
}

static void
test_what_is_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("colleagues-refused");
  PagodaColleague cases[] = {
    { .name = (char *)" ", .from = TODAY, .until = PAGODA_DAY_NONE },
    { .name = (char *)"高远", .from = PAGODA_DAY_NONE, .until = PAGODA_DAY_NONE },
    { .name = (char *)"高远", .from = TODAY, .until = TODAY - 1 },
    { .name = (char *)"LIN", .from = TODAY + 5, .until = PAGODA_DAY_NONE },
    { .name = (char *)"lin ", .from = TODAY - 50, .until = TODAY },
  };

  save (&database, "Lin", PAGODA_SKILL_JUNIOR_REP, TODAY, TODAY + 10);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    edits_refuse (database, pagoda_edit_save_colleague (&cases[i]));
}

/* A layer has its own owner from a day on, until it is given back; nothing is written twice. */
static void
test_layer_owners (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("layer-owners");
  PagodaId customers[] = { book_add_customer (database, "1", NAME), book_add_customer (database, "2", "二") };
  guint layers = 1U << PAGODA_LAYER_BUSINESS | 1U << PAGODA_LAYER_INTEREST;
  GError *error = NULL;

  edits_run (&database, pagoda_edit_set_layer_owner (customers, 2, NAME, layers, TODAY, "高远"));
  edits_run (&database,
             pagoda_edit_set_layer_owner (customers, 1, NAME, 1U << PAGODA_LAYER_INTEREST, TODAY + 10, NULL));
  g_autoptr (PagodaEdit) again
      = pagoda_edit_set_layer_owner (customers, 2, NAME, 1U << PAGODA_LAYER_BUSINESS, TODAY + 3, "高远");
  gint64 entry = -1;
  pagoda_edit_run (again, database, &entry, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry, ==, 0);

  g_autoptr (PagodaDossier) one = pagoda_dossier_load (database, customers[0], &error);
  g_autoptr (PagodaDossier) two = pagoda_dossier_load (database, customers[1], &error);
  g_assert_no_error (error);
  static const struct
  {
    PagodaLayer layer;
    int days;
    const char *first, *second;
  } cases[] = {
    { PAGODA_LAYER_BUSINESS, -1, NULL, NULL },   { PAGODA_LAYER_BUSINESS, 0, "高远", "高远" },
    { PAGODA_LAYER_INFORMATION, 0, NULL, NULL }, { PAGODA_LAYER_INTEREST, 9, "高远", "高远" },
    { PAGODA_LAYER_INTEREST, 10, NULL, "高远" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaDay day = TODAY + cases[i].days;
      g_assert_cmpstr (pagoda_layer_record_owner_on (one->layers, cases[i].layer, day), ==, cases[i].first);
      g_assert_cmpstr (pagoda_layer_record_owner_on (two->layers, cases[i].layer, day), ==, cases[i].second);
    }
}

/* Offered is who is there, then whoever owns accounts; every name that records hold is found. */
static void
test_names (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("names");
  PagodaId customers[] = { book_add_customer (database, "1", NAME), book_add_customer (database, "2", "二") };
  GError *error = NULL;

  edits_run (&database, pagoda_edit_set_owner (customers, 1, TODAY, "赵凯"));
  edits_run (&database, pagoda_edit_set_owner (customers + 1, 1, TODAY, "林珊"));
  edits_run (&database, pagoda_edit_set_layer_owner (customers, 1, NAME, 1, TODAY, "高远"));
  save (&database, "林珊", PAGODA_SKILL_JUNIOR_REP, TODAY, PAGODA_DAY_NONE);
  save (&database, "高远", PAGODA_SKILL_JUNIOR_REP, TODAY - 9, TODAY - 1);

  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) offered = pagoda_snapshot_list_persons (snapshot, TODAY);
  g_assert_cmpuint (offered->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (offered, 0), ==, "林珊");
  g_assert_cmpstr (g_ptr_array_index (offered, 1), ==, "赵凯");

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (GPtrArray) used = pagoda_used_names_list (database, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  g_assert_cmpuint (used->len, ==, 3);
  for (guint i = 0; i < used->len; i++)
    g_assert_cmpuint (((PagodaUsedName *)g_ptr_array_index (used, i))->uses, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-colleagues/colleagues", test_colleagues);
  g_test_add_func ("/edit-colleagues/refused", test_what_is_refused);
  g_test_add_func ("/edit-colleagues/layer-owners", test_layer_owners);
  g_test_add_func ("/edit-colleagues/names", test_names);
  return g_test_run ();
}
