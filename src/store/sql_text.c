/* sql_text.c: the .sql files as the program carries them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/sql_text.h"

#include "src/store/sql.h"

#include <stdlib.h>
#include <string.h>

#define FOLDER "/io/github/pagoda_sales/Pagoda/sql/"
#define QUERIES FOLDER "query/"
#define MIGRATIONS FOLDER "schema/"
#define ENDING ".sql"

/* The resource is registered by hand, at its first use.  It is then asked for among all resources: GLib may
 * not have made the resource itself yet where another thread is just registering it. */
static void
ensure_resource (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      pagoda_sql_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}

static GBytes *
look_up (const char *path)
{
  ensure_resource ();
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static GStrv
list (const char *folder)
{
  ensure_resource ();
  GStrv names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return names;
}

GBytes *
pagoda_sql_query (const char *name)
{
  g_autofree char *path = g_strconcat (QUERIES, name, ENDING, NULL);

  return look_up (path);
}

GStrv
pagoda_sql_query_names (void)
{
  GStrv names = list (QUERIES);

  for (char **name = names; *name != NULL; name++)
    (*name)[strlen (*name) - strlen (ENDING)] = '\0';
  return names;
}

GStrv
pagoda_sql_migrations (void)
{
  GStrv migrations = list (MIGRATIONS);

  for (char **name = migrations; *name != NULL; name++)
    {
      g_autofree char *path = g_strconcat (MIGRATIONS, *name, NULL);
      g_autoptr (GBytes) sql = look_up (path);
      g_assert (atoi (*name) == (int)(name - migrations) + 1);
      g_free (*name);
      *name = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
    }
  return migrations;
}
