/* letters.c: letters in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/letters.h"

#include "store/layers-private.h"

static void
add_letter (PagodaStatement *statement, gpointer letters)
{
  PagodaLetter *letter = g_new0 (PagodaLetter, 1);

  letter->id = pagoda_statement_int (statement, "id");
  letter->name = g_strdup (pagoda_statement_text (statement, "name"));
  letter->body = g_strdup (pagoda_statement_text (statement, "body"));
  g_ptr_array_add (letters, letter);
}

GPtrArray *
pagoda_letters_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_letter_free);

  return pagoda_statement_each (pagoda_statement (database, "letter-list"), add_letter, letters, error)
             ? g_steal_pointer (&letters)
             : NULL;
}

gboolean
pagoda_letters_save (PagodaDatabase *database, PagodaLetter *letter, GError **error)
{
  PagodaStatement *statement
      = pagoda_saved_row_begin (database, "letter-insert", "letter-update", &letter->id);

  pagoda_statement_bind_text (statement, ":name", letter->name);
  pagoda_statement_bind_text (statement, ":body", letter->body);
  return pagoda_statement_run (statement, error);
}

gboolean
pagoda_letters_delete (PagodaDatabase *database, PagodaId letter, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "letter-delete");

  pagoda_statement_bind_int (statement, ":id", letter);
  return pagoda_statement_run (statement, error);
}
