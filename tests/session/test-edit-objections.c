/* test-edit-objections.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_objections.h"

#include "method/objections.h"
#include "session/edit_activities.h"
#include "session/edits.h"
#include "store/activities.h"
#include "store/book.h"
#include "store/objections.h"
#include "support/support.h"

#define NAME "一"
#define DAY(text) (pagoda_day_from_iso (text))

static PagodaId
save (PagodaDatabase **database, PagodaId id, const char *objection, const char *answer)
{
  PagodaObjectionAnswer prepared = { id, (char *)objection, (char *)answer };

  return edits_run (database, pagoda_edit_save_objection_answer (&prepared));
}

static GPtrArray *
list (PagodaDatabase *database)
{
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  GPtrArray *answers = pagoda_objection_answers_list (database, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return answers;
}

static void
test_prepared (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("objections");
  PagodaId first = save (&database, PAGODA_ID_NONE, "价格太高", "按使用年限算总成本");

  save (&database, PAGODA_ID_NONE, "价格太高", "先试用一台");
  save (&database, first, "价格太高", "按十年算总成本");
  g_autoptr (GPtrArray) two = list (database);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpstr (((PagodaObjectionAnswer *)g_ptr_array_index (two, 0))->answer, ==, "按十年算总成本");
  edits_run (&database, pagoda_edit_delete_objection_answer (first, "价格太高"));
  g_autoptr (GPtrArray) one = list (database);
  g_assert_cmpuint (one->len, ==, 1);
}

static void
test_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("objections-refused");
  PagodaObjectionAnswer cases[] = {
    { PAGODA_ID_NONE, NULL, (char *)"a" },
    { PAGODA_ID_NONE, (char *)" ", (char *)"a" },
    { PAGODA_ID_NONE, (char *)"o", NULL },
    { PAGODA_ID_NONE, (char *)"o", (char *)"" },
    { PAGODA_ID_NONE, (char *)"ＤＥＡＲ ", (char *)"try  IT" },
  };

  save (&database, PAGODA_ID_NONE, "dear", "Try it");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    edits_refuse (database, pagoda_edit_save_objection_answer (&cases[i]));
}

static void
hear (PagodaDatabase **database,
      PagodaId customer,
      const char *day,
      PagodaActivityState state,
      const char *objection)
{
  g_autoptr (PagodaActivity) activity = pagoda_activity_new ();

  activity->customer = customer;
  activity->state = state;
  activity->day = DAY (day);
  activity->objection = g_strdup (objection);
  activity->answer = g_strdup ("先试用一台");
  activity->confidence = -1;
  edits_run (database, pagoda_edit_save_activity (activity, NAME));
}

/* What was heard comes with the first order after it: returns and orders of the same day are none. */
static void
test_heard (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("heard");
  PagodaId customer = book_add_customer (database, "1", NAME);
  GError *error = NULL;

  book_add_order (database, customer, "A-1", "2026-03-02", 100, 50);
  book_add_order (database, customer, "A-2", "2026-03-05", -100, 50);
  book_add_order (database, customer, "A-3", "2026-03-09", 100, 50);
  hear (&database, customer, "2026-03-02", PAGODA_ACTIVITY_DONE, "贵");
  hear (&database, customer, "2026-03-09", PAGODA_ACTIVITY_DONE, "贵");
  hear (&database, customer, "2026-03-01", PAGODA_ACTIVITY_PLANNED, "贵");
  hear (&database, customer, "2026-03-01", PAGODA_ACTIVITY_DONE, NULL);
  hear (&database, customer, "2026-04-01", PAGODA_ACTIVITY_DONE, "later");
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (GPtrArray) heard = pagoda_objections_heard (database, DAY ("2026-03-31"), &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  g_assert_cmpuint (heard->len, ==, 2);
  const PagodaHeardObjection *first = g_ptr_array_index (heard, 0);
  g_assert_cmpstr (first->objection, ==, "贵");
  g_assert_cmpstr (first->answer, ==, "先试用一台");
  g_assert_cmpint (first->day, ==, DAY ("2026-03-02"));
  g_assert_cmpint (first->confidence, ==, -1);
  g_assert_cmpint (first->deal, ==, DAY ("2026-03-09"));
  g_assert_cmpint (((PagodaHeardObjection *)g_ptr_array_index (heard, 1))->deal, ==, PAGODA_DAY_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-objections/prepared", test_prepared);
  g_test_add_func ("/edit-objections/refused", test_refused);
  g_test_add_func ("/edit-objections/heard", test_heard);
  return g_test_run ();
}
