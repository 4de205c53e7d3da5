/* store_mark.c: which store a file comes from.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/store_mark.h"

#include "store/statement.h"

static void
read_mark (PagodaStatement *statement, gpointer mark)
{
  *(char **)mark = g_strdup (pagoda_statement_text (statement, "store"));
}

char *
pagoda_store_mark (PagodaDatabase *database, GError **error)
{
  char *mark = NULL;
  gboolean found = FALSE;

  if (!pagoda_statement_first (pagoda_statement (database, "identity-select"), read_mark, &mark, &found,
                               error))
    return NULL;
  return found ? mark : g_strdup ("");
}
