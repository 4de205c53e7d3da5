/* name_aliases.c: which name in a list means another.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/name_aliases.h"

#include "base/text.h"

static void
add_alias (PagodaStatement *statement, gpointer aliases)
{
  g_hash_table_insert (aliases, pagoda_text_fold (pagoda_statement_text (statement, "written")),
                       g_strdup (pagoda_statement_text (statement, "meant")));
}

GHashTable *
pagoda_name_aliases_list (PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) aliases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (!pagoda_statement_each (pagoda_statement (database, "name-alias-list"), add_alias, aliases, error))
    return NULL;
  return g_steal_pointer (&aliases);
}

gboolean
pagoda_name_aliases_add (PagodaDatabase *database, const char *written, const char *meant, GError **error)
{
  PagodaStatement *statement = pagoda_statement (database, "name-alias-insert");

  pagoda_statement_bind_int (statement, ":id", pagoda_database_next_id (database));
  pagoda_statement_bind_text (statement, ":written", written);
  pagoda_statement_bind_text (statement, ":meant", meant);
  return pagoda_statement_run (statement, error);
}

static void
add_name (PagodaStatement *statement, gpointer names)
{
  g_hash_table_add (names, g_strdup (pagoda_statement_text (statement, "name")));
}

gboolean
pagoda_product_names_add (PagodaDatabase *database, GHashTable *names, GError **error)
{
  return pagoda_statement_each (pagoda_statement (database, "project-named"), add_name, names, error);
}
