/* new_store.c: a new empty store, whole or not at all.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/database-private.h"

#include "base/atomic_file.h"
#include "base/money.h"
#include "store/preferences.h"
#include "store/schema.h"
#include "store/sql_text.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

gboolean
pagoda_database_fill_new (PagodaDatabase *database,
                          const char *currency,
                          PagodaDecimal margin,
                          GError **error)
{
  g_auto (GStrv) migrations = pagoda_sql_migrations ();
  g_autofree char *head = g_strdup_printf ("PRAGMA application_id = %d;", PAGODA_STORE_APPLICATION_ID);
  g_autofree char *store = g_uuid_string_random ();
  g_autofree char *plain_margin = pagoda_decimal_to_plain (margin);

  if (!pagoda_database_begin (database, PAGODA_OPEN_WRITE, error))
    return FALSE;
  if (!pagoda_database_execute (database, head, error)
      || !pagoda_schema_migrate (database, (const char *const *)migrations, 0, error))
    {
      pagoda_database_rollback (database);
      return FALSE;
    }

  PagodaStatement *identity = pagoda_statement (database, "identity-insert");
  pagoda_statement_bind_text (identity, ":store", store);
  if (!pagoda_statement_run (identity, error)
      || !pagoda_preferences_set (database, PAGODA_PREFERENCE_CURRENCY, currency, error)
      || !pagoda_preferences_set (database, PAGODA_PREFERENCE_MARGIN, plain_margin, error))
    {
      pagoda_database_rollback (database);
      return FALSE;
    }
  return pagoda_database_commit (database, error);
}

static gboolean
fail_existing (const char *path, GError **error)
{
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_EXISTS,
               _ ("“%s” exists already. It was left as it is. Choose another name."), path);
  return FALSE;
}

/* An error of the file system while a store is written, in the words of the store. */
static gboolean
fail_file (GError *cause, const char *path, GError **error)
{
  gboolean full = g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC);
  gboolean exists = g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_EXIST);

  if (exists)
    fail_existing (path, error);
  else
    g_set_error_literal (error, PAGODA_STORE_ERROR, full ? PAGODA_STORE_ERROR_FULL : PAGODA_STORE_ERROR_IO,
                         cause->message);
  g_error_free (cause);
  return FALSE;
}

gboolean
pagoda_database_create (const char *path, const char *currency, PagodaDecimal margin, GError **error)
{
  g_return_val_if_fail (pagoda_currency_is_valid (currency), FALSE);
  g_return_val_if_fail (margin >= 0 && margin <= PAGODA_DECIMAL_ONE, FALSE);

  g_autofree char *canonical = pagoda_database_canonical_path (path, error);
  if (canonical == NULL)
    return FALSE;
  if (g_file_test (canonical, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
    return fail_existing (canonical, error);

  GError *local = NULL;
  g_autofree char *temporary = pagoda_atomic_file_begin_private (canonical, &local);
  if (temporary == NULL)
    return fail_file (local, canonical, error);

  PagodaDatabase *database = pagoda_database_connect (temporary, PAGODA_OPEN_WRITE, error);
  gboolean filled = database != NULL && pagoda_database_fill_new (database, currency, margin, error);
  if (database != NULL)
    pagoda_database_close (database);
  if (!filled)
    {
      g_unlink (temporary);
      return FALSE;
    }
  return pagoda_atomic_file_publish (temporary, canonical, &local) || fail_file (local, canonical, error);
}
