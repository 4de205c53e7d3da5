/* test-edit-letters.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_letters.h"

#include "session/edits.h"
#include "store/book.h"
#include "store/letters.h"
#include "support/support.h"

static char *
list_names (PagodaDatabase *database)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (GPtrArray) letters = pagoda_letters_list (database, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  for (guint i = 0; i < letters->len; i++)
    {
      const PagodaLetter *letter = g_ptr_array_index (letters, i);
      g_string_append_printf (names, "%s%s: %s", i > 0 ? "; " : "", letter->name, letter->body);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_names (PagodaDatabase *database, const char *expected)
{
  g_autofree char *names = list_names (database);

  g_assert_cmpstr (names, ==, expected);
}

static GPtrArray *
make_ready (void)
{
  static const PagodaLetter letters[] = {
    { PAGODA_ID_NONE, (char *)"Intro", (char *)"i" },
    { PAGODA_ID_NONE, (char *)"Thanks", (char *)"t" },
  };
  GPtrArray *ready = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_letter_free);

  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    g_ptr_array_add (ready, pagoda_letter_copy (&letters[i]));
  return ready;
}

/* The first letter that is saved brings the other ready-made ones along. */
static void
test_save (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("letters");
  g_autoptr (GPtrArray) ready = make_ready ();
  PagodaLetter letter = { PAGODA_ID_NONE, (char *)"thanks", (char *)"mine" };

  g_ptr_array_remove_index (ready, 1);
  PagodaId thanks = edits_run (&database, pagoda_edit_save_letter (&letter, ready));
  assert_names (database, "Intro: i; thanks: mine");
  letter = (PagodaLetter){ thanks, (char *)"Thanks", (char *)"" };
  edits_run (&database, pagoda_edit_save_letter (&letter, ready));
  assert_names (database, "Intro: i; Thanks: ");
  edits_run (&database, pagoda_edit_delete_letter (thanks, "Thanks", ready));
  assert_names (database, "Intro: i");
}

/* A ready-made letter that is renamed is not offered beside it: whoever changes one leaves it out. */
static void
test_rename_ready_made (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("letters-renamed");
  g_autoptr (GPtrArray) ready = make_ready ();
  PagodaLetter letter = { PAGODA_ID_NONE, (char *)"Many thanks", (char *)"t" };

  g_ptr_array_remove_index (ready, 1);
  edits_run (&database, pagoda_edit_save_letter (&letter, ready));
  assert_names (database, "Intro: i; Many thanks: t");
}

/* It goes by keeping the others; with letters in the store there is none to go. */
static void
test_delete_ready_made (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("letters-deleted");
  g_autoptr (GPtrArray) ready = make_ready ();
  gint64 entry = -1;
  GError *error = NULL;

  g_ptr_array_remove_index (ready, 0);
  edits_run (&database, pagoda_edit_delete_letter (PAGODA_ID_NONE, "Intro", ready));
  assert_names (database, "Thanks: t");
  PagodaEdit *edit = pagoda_edit_delete_letter (PAGODA_ID_NONE, "Intro", ready);
  pagoda_edit_run (edit, database, &entry, &error);
  pagoda_edit_free (edit);
  g_assert_no_error (error);
  g_assert_cmpint (entry, ==, 0);
  assert_names (database, "Thanks: t");
}

static void
test_refused (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("letters-refused");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  PagodaLetter letter = { PAGODA_ID_NONE, (char *)"Thanks", (char *)"t" };
  static const char *const names[] = { NULL, "", "  ", "ＴＨＡＮＫＳ" };

  g_autoptr (GPtrArray) ready = make_ready ();
  edits_refuse (database, pagoda_edit_save_letter (&letter, ready));
  edits_run (&database, pagoda_edit_save_letter (&letter, none));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      letter.name = (char *)names[i];
      edits_refuse (database, pagoda_edit_save_letter (&letter, none));
    }
  assert_names (database, "Thanks: t");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/edit-letters/save", test_save);
  g_test_add_func ("/edit-letters/rename-ready-made", test_rename_ready_made);
  g_test_add_func ("/edit-letters/delete-ready-made", test_delete_ready_made);
  g_test_add_func ("/edit-letters/refused", test_refused);
  return g_test_run ();
}
