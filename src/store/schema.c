/* schema.c: numbered migrations.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/schema.h"

#include "store/database-private.h"
#include "src/store/sql.h"
#include "store/statement.h"

#include <stdlib.h>
#include <string.h>

#define MIGRATIONS "/io/github/pagoda_sales/Pagoda/sql/schema/"
#define SEALS "\n-- undo: sealed"
#define KEEPS "\n-- undo: kept"

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GStrv
migration_names (void)
{
  GStrv names = g_resource_enumerate_children (pagoda_sql_get_resource (), MIGRATIONS, 0, NULL);

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

int
pagoda_schema_version (void)
{
  g_auto (GStrv) names = migration_names ();

  return (int)g_strv_length (names);
}

GStrv
pagoda_schema_migrations (void)
{
  GStrv migrations = migration_names ();

  for (char **name = migrations; *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat (MIGRATIONS, *name, NULL);
      g_autoptr (GBytes) sql = g_resource_lookup_data (pagoda_sql_get_resource (), path, 0, NULL);
      g_assert (atoi (*name) == (int)(name - migrations) + 1);
      g_free (*name);
      *name = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
    }
  return migrations;
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
