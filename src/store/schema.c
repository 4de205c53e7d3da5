/* schema.c: numbered migrations.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/schema.h"

#include "store/database-private.h"
#include "store/sql_text.h"
#include "store/statement.h"

#include <string.h>

#define SEALS "\n-- undo: sealed"
#define KEEPS "\n-- undo: kept"

int
pagoda_schema_version (void)
{
  g_auto (GStrv) migrations = pagoda_sql_migrations ();

  return (int)g_strv_length (migrations);
}

static gboolean
apply (PagodaDatabase *database, const char *migration, int version, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %d", version);
  gboolean seals = strstr (migration, SEALS) != NULL;

  g_assert (seals || strstr (migration, KEEPS) != NULL);
  if (!pagoda_database_execute (database, migration, error))
    return FALSE;
  if (seals && !pagoda_statement_run (pagoda_statement (database, "history-seal"), error))
    return FALSE;
  return pagoda_database_execute (database, stamp, error);
}

gboolean
pagoda_schema_migrate (PagodaDatabase *database, const char *const *migrations, int from, GError **error)
{
  for (int version = from + 1; migrations[version - 1] != NULL; version++)
    if (!apply (database, migrations[version - 1], version, error))
      return FALSE;
  return TRUE;
}
