/* test-edit-travels.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_travels.h"

#include "session/agenda.h"
#include "session/edits.h"
#include "store/book.h"
#include "store/travels.h"
#include "support/support.h"

#define TEXT(text) ((char *)(text))
#define DAY(text) (pagoda_day_from_iso (text))

static GPtrArray *
travels_of (PagodaDatabase *database, const char *first, const char *last)
{
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  GPtrArray *travels = pagoda_travels_of_period (database, (PagodaPeriod){ DAY (first), DAY (last) }, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return travels;
}

static void
test_travels (void)
{
  static const struct
  {
    const char *first, *last;
    guint found;
  } cases[] = { { "2026-03-01", "2026-03-09", 0 }, { "2026-03-01", "2026-03-10", 1 },
                { "2026-03-11", "2026-03-11", 1 }, { "2026-03-12", "2026-03-31", 1 },
                { "2026-03-13", "2026-03-31", 0 }, { "2026-03-01", "2026-03-31", 1 } };
  g_autoptr (PagodaDatabase) database = book_open ("travels");
  PagodaTravel travel = { .traveller = TEXT ("林珊"),
                          .from = DAY ("2026-03-10"),
                          .until = DAY ("2026-03-12"),
                          .destination = TEXT ("浙江 杭州"),
                          .note = TEXT ("高铁 G7301") };

  travel.id = edits_run (&database, pagoda_edit_save_travel (&travel));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = travels_of (database, cases[i].first, cases[i].last);
      g_assert_cmpuint (found->len, ==, cases[i].found);
    }
  g_autoptr (GPtrArray) kept = travels_of (database, "2026-03-01", "2026-03-31");
  const PagodaTravel *one = g_ptr_array_index (kept, 0);
  g_assert_cmpstr (one->traveller, ==, "林珊");
  g_assert_cmpstr (one->destination, ==, "浙江 杭州");
  g_assert_cmpstr (one->note, ==, "高铁 G7301");

  travel.traveller = NULL;
  travel.until = travel.from;
  edits_run (&database, pagoda_edit_save_travel (&travel));
  g_autoptr (GPtrArray) shorter = travels_of (database, "2026-03-11", "2026-03-31");
  g_assert_cmpuint (shorter->len, ==, 0);
  edits_run (&database, pagoda_edit_delete_travel (travel.id, travel.destination));
}

static void
test_refusals (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("no-travels");
  const PagodaTravel good = { .from = 100, .until = 100, .destination = TEXT ("杭州") };
  PagodaTravel cases[] = { good, good, good, good, good };

  cases[0].destination = NULL;
  cases[1].destination = TEXT ("  ");
  cases[2].until = 99;
  cases[3].until = PAGODA_DAY_NONE;
  cases[4].from = PAGODA_DAY_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    edits_refuse (database, pagoda_edit_save_travel (&cases[i]));
}

static PagodaId
add_customer (PagodaDatabase **database, const char *code, const char *province, const char *city)
{
  PagodaId id = book_add_customer (*database, code, code);

  edits_run (database, pagoda_edit_set_region (&id, 1, province, city));
  return id;
}

/* Who is on the way of a travel, on its days and beside them, and whose travel it is. */
static void
test_on_the_way (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("on-the-way");
  PagodaId near = add_customer (&database, "1", "浙江", "杭州");
  PagodaId far = add_customer (&database, "2", "广东", "深圳");
  PagodaId nowhere = book_add_customer (database, "3", "三");
  PagodaTravel hers
      = { .traveller = TEXT ("林珊"), .from = 20000, .until = 20001, .destination = TEXT ("杭州") };
  PagodaTravel his
      = { .traveller = TEXT ("周明"), .from = 20001, .until = 20001, .destination = TEXT ("广东") };
  const struct
  {
    PagodaId customer;
    PagodaDay day;
    const char *person;
    PagodaAnswer answer;
  } cases[] = {
    { near, 20000, NULL, PAGODA_ANSWER_YES },       { near, 20000, "林珊", PAGODA_ANSWER_YES },
    { near, 20000, "周明", PAGODA_ANSWER_UNKNOWN }, { near, 19999, NULL, PAGODA_ANSWER_UNKNOWN },
    { near, 20002, NULL, PAGODA_ANSWER_UNKNOWN },   { far, 20000, NULL, PAGODA_ANSWER_NO },
    { far, 20001, NULL, PAGODA_ANSWER_YES },        { far, 20001, "林珊", PAGODA_ANSWER_NO },
    { near, 20001, "周明", PAGODA_ANSWER_NO },      { nowhere, 20000, NULL, PAGODA_ANSWER_UNKNOWN },
  };
  GError *error = NULL;

  edits_run (&database, pagoda_edit_save_travel (&hers));
  edits_run (&database, pagoda_edit_save_travel (&his));
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (PagodaAgenda) agenda
      = pagoda_agenda_load (database, snapshot, 20000, (PagodaPeriod){ 19999, 20002 }, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  g_assert_cmpuint (agenda->travels->len, ==, 2);
  g_assert_null (pagoda_agenda_travel_on (agenda, 19999, NULL));
  g_assert_cmpstr (pagoda_agenda_travel_on (agenda, 20001, "周明")->destination, ==, "广东");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (pagoda_agenda_is_on_the_way (agenda, cases[i].customer, cases[i].day, cases[i].person),
                     ==, cases[i].answer);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-travels/travels", test_travels);
  g_test_add_func ("/edit-travels/refusals", test_refusals);
  g_test_add_func ("/edit-travels/on-the-way", test_on_the_way);
  return g_test_run ();
}
