/* edits.c: edits run and taken back in one line.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edits.h"

#include "store/book.h"

#include <string.h>

static void
reopen (PagodaDatabase **database)
{
  g_autofree char *path = g_strdup (pagoda_database_get_path (*database));
  GError *error = NULL;

  pagoda_database_close (*database);
  *database = pagoda_database_open (path, PAGODA_OPEN_WRITE, &error);
  g_assert_no_error (error);
}

/* The history shows a sentence, not the key of the command. */
static void
check_label (const PagodaHistoryEntry *entry)
{
  g_autofree char *english = pagoda_history_label (entry, PAGODA_LANGUAGE_EN);

  g_assert_cmpstr (english, !=, entry->key);
  g_assert_null (strstr (english, "%s"));
}

PagodaId
edits_run (PagodaDatabase **database, PagodaEdit *edit)
{
  g_autofree char *before = book_dump (*database);
  GError *error = NULL;
  gint64 entry = 0;

  pagoda_edit_run (edit, *database, &entry, &error);
  g_assert_no_error (error);
  g_assert_cmpint (entry, >, 0);
  g_autofree char *after = book_dump (*database);
  reopen (database);
  g_autoptr (PagodaHistoryEntry) target = pagoda_history_undo (*database, &error);
  g_assert_no_error (error);
  g_autofree char *undone = book_dump (*database);
  reopen (database);
  pagoda_history_entry_free (pagoda_history_redo (*database, &error));
  g_assert_no_error (error);
  g_autofree char *redone = book_dump (*database);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (redone, ==, after);
  check_label (target);

  PagodaId id = pagoda_edit_get_id (edit);
  pagoda_edit_free (edit);
  return id;
}

void
edits_refuse (PagodaDatabase *database, PagodaEdit *edit)
{
  g_autofree char *before = book_dump (database);
  g_autoptr (GError) error = NULL;

  g_assert_false (pagoda_edit_run (edit, database, NULL, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
  /* Its own sentence, not the general one of a constraint of the store. */
  g_assert_null (strstr (error->message, "contradicts"));
  g_assert_nonnull (strstr (error->message, "Nothing was changed."));
  g_autofree char *after = book_dump (database);
  g_assert_cmpstr (after, ==, before);
  pagoda_edit_free (edit);
}
