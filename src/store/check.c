/* check.c: looking for damage in a store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/check.h"

#include "store/changeset.h"
#include "store/database-private.h"
#include "store/failure.h"
#include "store/record_words.h"
#include "store/statement.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* Adds what SQLite says line by line, in its words, which it has in English only; before the first of them
 * stands what they mean. */
static void
add_raw (GPtrArray *findings, const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);

  if (findings->len == 0 || !g_str_has_prefix (g_ptr_array_index (findings, findings->len - 1), "SQLite: "))
    g_ptr_array_add (findings,
                     g_strdup (_ ("The file of the store is damaged inside. It was left as it is, and "
                                  "its backups are files of their own. Restore the newest good one, "
                                  "or save what can be read of the store. What SQLite found:")));
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && !g_str_has_prefix (*line, "***"))
      g_ptr_array_add (findings, g_strconcat ("SQLite: ", *line, NULL));
}

/* A row of text, as PRAGMA integrity_check returns them. */
static int
add_finding (void *findings, int n_columns, char **values, char **names)
{
  if (values[0] != NULL && strcmp (values[0], "ok") != 0)
    add_raw (findings, values[0]);
  return 0;
}

/* A row of PRAGMA foreign_key_check: table, row, the table it points to. */
static int
add_dangling (void *findings, int n_columns, char **values, char **names)
{
  PagodaLanguage language = pagoda_language_current ();

  g_ptr_array_add (findings,
                   g_strdup_printf (_ ("A record of “%s” points to a record of “%s” that is not there."),
                                    pagoda_record_label (values[0], language),
                                    pagoda_record_label (values[2], language)));
  return 0;
}

/* Damage that stops SQLite in the middle of its check is a finding like those that it lists. */
static gboolean
take_damage (sqlite3 *handle, GPtrArray *findings, GError **error)
{
  if ((sqlite3_errcode (handle) & 0xff) != SQLITE_CORRUPT)
    return pagoda_store_fail (handle, error);
  add_raw (findings, sqlite3_errmsg (handle));
  return TRUE;
}

static gboolean
read_file_findings (PagodaDatabase *database, GPtrArray *findings, GError **error)
{
  sqlite3 *handle = database->handle;

  if (sqlite3_exec (handle, "PRAGMA integrity_check", add_finding, findings, NULL) != SQLITE_OK)
    return take_damage (handle, findings, error);
  return sqlite3_exec (handle, "PRAGMA foreign_key_check", add_dangling, findings, NULL) == SQLITE_OK
         || take_damage (handle, findings, error);
}

static void
add_wrong_total (PagodaStatement *statement, gpointer findings)
{
  g_ptr_array_add (findings, g_strdup_printf (_ ("The total of order %s is not the sum of its lines."),
                                              pagoda_statement_text (statement, "number")));
}

static void
add_double_customer (PagodaStatement *statement, gpointer findings)
{
  g_ptr_array_add (findings, g_strdup_printf (_ ("The customer code %s is used more than once."),
                                              pagoda_statement_text (statement, "code")));
}

static void
add_double_product (PagodaStatement *statement, gpointer findings)
{
  g_ptr_array_add (findings, g_strdup_printf (_ ("The product code %s is used more than once."),
                                              pagoda_statement_text (statement, "code")));
}

static void
add_double_order (PagodaStatement *statement, gpointer findings)
{
  g_ptr_array_add (findings, g_strdup_printf (_ ("The order number %s is used more than once."),
                                              pagoda_statement_text (statement, "code")));
}

static void
add_damaged_record (PagodaStatement *statement, gpointer findings)
{
  g_autoptr (GBytes) record = pagoda_statement_blob (statement, "changeset");
  g_autoptr (GBytes) changes = record != NULL ? pagoda_changeset_read (record, NULL) : NULL;

  if (record != NULL && changes == NULL)
    g_ptr_array_add (
        findings,
        g_strdup_printf (
            _ ("The record of step %lld in the history is damaged, so that it cannot be undone or repeated."),
            (long long)pagoda_statement_int (statement, "id")));
}

static gboolean
check_rules (PagodaDatabase *database, GPtrArray *findings, GError **error)
{
  static const struct
  {
    const char *statement;
    PagodaRowReader add;
  } rules[] = {
    { "check-totals", add_wrong_total },           { "check-customer-codes", add_double_customer },
    { "check-product-codes", add_double_product }, { "check-order-numbers", add_double_order },
    { "check-records", add_damaged_record },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (!pagoda_statement_each (pagoda_statement (database, rules[i].statement), rules[i].add, findings,
                                error))
      return FALSE;
  return TRUE;
}

GStrv
pagoda_check_run (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  if (!read_file_findings (database, findings, error))
    return NULL;
  if (findings->len == 0)
    {
      if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
        return NULL;
      gboolean checked = check_rules (database, findings, error);
      pagoda_database_rollback (database);
      if (!checked)
        return NULL;
    }
  g_ptr_array_add (findings, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&findings), FALSE);
}

/* The bytes that the head of an SQLite file promises; 0 where there is no such head. */
static guint64
read_promised_size (const char *path)
{
  guint8 head[32] = { 0 };
  guint16 page = 0;
  guint32 pages = 0;
  FILE *file = g_fopen (path, "rb");

  if (file == NULL)
    return 0;
  if (fread (head, sizeof head, 1, file) == 1)
    {
      memcpy (&page, head + 16, sizeof page);
      memcpy (&pages, head + 28, sizeof pages);
    }
  fclose (file);
  return (guint64)GUINT16_FROM_BE (page) * GUINT32_FROM_BE (pages);
}

static void
check_size (const char *path, GPtrArray *findings)
{
  guint64 promised = read_promised_size (path);
  GStatBuf status = { 0 };

  if (g_stat (path, &status) == 0 && (guint64)status.st_size < promised)
    g_ptr_array_add (findings,
                     g_strdup_printf (_ ("The file was cut off: %llu of %llu bytes are there."),
                                      (unsigned long long)status.st_size, (unsigned long long)promised));
}

GStrv
pagoda_check_damage (const char *path)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaDatabase) database = pagoda_database_connect (path, PAGODA_OPEN_READ, &error);

  check_size (path, findings);
  if (database != NULL)
    read_file_findings (database, findings, &error);
  if (findings->len == 0)
    g_ptr_array_add (findings, g_strdup (error != NULL ? error->message : _ ("Its pages cannot be read.")));
  g_ptr_array_add (findings, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&findings), FALSE);
}

gboolean
pagoda_check_file (PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  if (!read_file_findings (database, findings, error))
    return FALSE;
  return findings->len == 0
         || pagoda_store_fail_with (SQLITE_CORRUPT, g_ptr_array_index (findings, 0), error);
}
