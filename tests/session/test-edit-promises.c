/* test-edit-promises.c: promises to customers are made, kept, moved and broken (R8).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_promises.h"

#include "session/dossier.h"
#include "session/edit_activities.h"
#include "session/edits.h"
#include "session/promise_book.h"
#include "store/book.h"
#include "store/promises.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-09-22"))

static PagodaPromise *
make (PagodaId customer, const char *title, PagodaDay day, PagodaDay due)
{
  PagodaPromise *promise = pagoda_promise_new ();

  promise->customer = customer;
  promise->title = g_strdup (title);
  promise->owner = g_strdup ("林珊");
  promise->day = day;
  promise->due = due;
  return promise;
}

static PagodaDossier *
load (PagodaDatabase *database, PagodaId customer)
{
  GError *error = NULL;
  PagodaDossier *dossier = pagoda_dossier_load (database, customer, &error);

  g_assert_no_error (error);
  return dossier;
}

static void
assert_due (PagodaDatabase *database, PagodaDay day, const char *titles)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_autoptr (GPtrArray) due = pagoda_promises_due (database, day, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  for (guint i = 0; i < due->len; i++)
    g_string_append_printf (text, "%s ", ((PagodaPromise *)g_ptr_array_index (due, i))->title);
  g_assert_cmpstr (text->str, ==, titles);
}

static void
test_ends (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("promises");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaPromise) sample = make (customer, "寄样", TODAY - 3, TODAY);
  g_autoptr (PagodaPromise) report = make (customer, "检测报告", TODAY - 2, TODAY - 1);

  sample->note = g_strdup ("两只");
  sample->id = edits_run (&database, pagoda_edit_save_promise (sample));
  report->id = edits_run (&database, pagoda_edit_save_promise (report));
  assert_due (database, TODAY - 2, "");
  assert_due (database, TODAY - 1, "检测报告 ");
  assert_due (database, TODAY, "检测报告 寄样 ");

  edits_run (&database, pagoda_edit_keep_promise (sample, TODAY));
  edits_run (&database, pagoda_edit_break_promise (report, TODAY + 1));
  assert_due (database, TODAY, "检测报告 ");
  assert_due (database, TODAY + 1, "");

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaPromise *broken = g_ptr_array_index (dossier->promises, 0);
  const PagodaPromise *kept = g_ptr_array_index (dossier->promises, 1);
  g_assert_cmpint (broken->state, ==, PAGODA_PROMISE_BROKEN);
  g_assert_cmpint (broken->closed, ==, TODAY + 1);
  g_assert_cmpint (kept->state, ==, PAGODA_PROMISE_KEPT);
  g_assert_cmpstr (kept->owner, ==, "林珊");
  g_assert_cmpstr (kept->note, ==, "两只");
  edits_run (&database, pagoda_edit_delete_promise (sample->id, sample->title));
}

/* The old days are remembered, and a promise with such days is deleted with them. */
static void
test_moving (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("moved");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaPromise) promise = make (customer, "寄样", TODAY - 3, TODAY);

  promise->id = edits_run (&database, pagoda_edit_save_promise (promise));
  edits_run (&database, pagoda_edit_move_promise (promise, TODAY - 1, TODAY + 5, "停产检修"));
  g_autoptr (PagodaDossier) first = load (database, customer);
  edits_run (&database,
             pagoda_edit_move_promise (g_ptr_array_index (first->promises, 0), TODAY + 4, TODAY + 9, NULL));
  assert_due (database, TODAY, "");
  assert_due (database, TODAY + 9, "寄样 ");

  g_autoptr (PagodaDossier) dossier = load (database, customer);
  const PagodaPromise *moved = g_ptr_array_index (dossier->promises, 0);
  const PagodaPromiseMove *before = g_ptr_array_index (moved->moves, 0);
  g_assert_cmpuint (moved->moves->len, ==, 2);
  g_assert_cmpint (before->due, ==, TODAY);
  g_assert_cmpstr (before->reason, ==, "停产检修");
  g_assert_cmpint (pagoda_promise_due_on (moved, TODAY), ==, TODAY + 5);
  edits_run (&database, pagoda_edit_keep_promise (moved, TODAY + 9));
  edits_run (&database, pagoda_edit_delete_promise (promise->id, promise->title));
}

static void
test_refusals (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("no-promises");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaPromise) good = make (customer, "寄样", TODAY, TODAY + 2);
  g_autoptr (PagodaPromise) untitled = make (customer, " ", TODAY, TODAY);
  g_autoptr (PagodaPromise) dayless = make (customer, "寄样", TODAY, PAGODA_DAY_NONE);
  g_autoptr (PagodaPromise) early = make (customer, "寄样", TODAY, TODAY - 1);
  g_autoptr (PagodaPromise) endless = make (customer, "寄样", TODAY, TODAY);

  endless->state = PAGODA_PROMISE_KEPT;
  edits_refuse (database, pagoda_edit_save_promise (untitled));
  edits_refuse (database, pagoda_edit_save_promise (dayless));
  edits_refuse (database, pagoda_edit_save_promise (early));
  edits_refuse (database, pagoda_edit_save_promise (endless));
  edits_refuse (database, pagoda_edit_keep_promise (good, TODAY - 1));
  edits_refuse (database, pagoda_edit_move_promise (good, TODAY, TODAY - 1, NULL));
}

/* What was promised on a call is one command with it. */
static void
test_with_a_call (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("call");
  PagodaId customer = book_add_customer (database, "1", "一");
  g_autoptr (PagodaActivity) call = pagoda_activity_new ();
  g_autoptr (PagodaPromise) promise = make (customer, "周五前报价", TODAY, TODAY + 3);

  call->customer = customer;
  call->state = PAGODA_ACTIVITY_DONE;
  call->day = TODAY;
  PagodaEdit *edit = pagoda_edit_record_activity (call, NULL, "一");
  pagoda_edit_add_promise (edit, promise);
  edits_run (&database, edit);
  g_autoptr (PagodaDossier) dossier = load (database, customer);
  g_assert_cmpuint (dossier->activities->len, ==, 1);
  g_assert_cmpuint (dossier->promises->len, ==, 1);

  promise->due = PAGODA_DAY_NONE;
  edit = pagoda_edit_record_activity (call, NULL, "一");
  pagoda_edit_add_promise (edit, promise);
  edits_refuse (database, edit);
}

/* By customer and by who of us promised, as of a day. */
static void
test_book (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("book");
  PagodaId customers[] = { book_add_customer (database, "1", "一"), book_add_customer (database, "2", "二") };
  GError *error = NULL;

  for (int i = 0; i < 10; i++)
    {
      g_autoptr (PagodaPromise) promise = make (customers[i % 2], "寄样", TODAY - 20 + i, TODAY - 10 + i);
      if (i == 9)
        g_clear_pointer (&promise->owner, g_free);
      else if (i < 8)
        {
          promise->state = i < 6 ? PAGODA_PROMISE_KEPT : PAGODA_PROMISE_BROKEN;
          promise->closed = TODAY - 10 + i;
        }
      edits_run (&database, pagoda_edit_save_promise (promise));
    }
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  g_autoptr (PagodaPromiseBook) book
      = pagoda_promise_book_load (database, PAGODA_ID_NONE, TODAY - 12, &error);
  g_autoptr (PagodaPromiseBook) now = pagoda_promise_book_load (database, PAGODA_ID_NONE, TODAY, &error);
  g_autoptr (PagodaPromiseBook) one = pagoda_promise_book_load (database, customers[1], TODAY, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  /* Those of the last day are not made yet. */
  g_assert_cmpuint (book->promises->len, ==, 9);
  g_assert_cmpuint (now->customers->len, ==, 2);
  g_assert_cmpuint (now->sellers->len, ==, 2);
  g_assert_cmpuint (one->promises->len, ==, 5);
  const PagodaPromiseAccount *nobody = &g_array_index (now->sellers, PagodaPromiseAccount, 0);
  const PagodaPromiseAccount *seller = &g_array_index (now->sellers, PagodaPromiseAccount, 1);
  g_assert_cmpstr (nobody->owner, ==, "");
  g_assert_cmpuint (nobody->tally.made, ==, 1);
  g_assert_cmpstr (seller->owner, ==, "林珊");
  g_assert_cmpuint (seller->tally.kept, ==, 6);
  g_assert_cmpuint (seller->tally.broken, ==, 2);
  g_assert_cmpuint (seller->tally.late, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-promises/ends", test_ends);
  g_test_add_func ("/edit-promises/moving", test_moving);
  g_test_add_func ("/edit-promises/refusals", test_refusals);
  g_test_add_func ("/edit-promises/with-a-call", test_with_a_call);
  g_test_add_func ("/edit-promises/book", test_book);
  return g_test_run ();
}
