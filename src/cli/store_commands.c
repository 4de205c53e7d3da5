/* store_commands.c: init, backup, restore, check.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/command.h"
#include "cli/output.h"

#include "base/money.h"
#include "store/attachment_files.h"
#include "store/backup.h"
#include "store/check.h"
#include "store/installation.h"
#include "store/schema.h"
#include "store/sealed_backup.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>

static struct
{
  char *currency;
  char *margin;
  char *out;
} options;

const GOptionEntry init_options[] = {
  { "currency", 0, 0, G_OPTION_ARG_STRING, &options.currency, N_ ("Currency of the store, CNY without it"),
    "CNY" },
  { "margin", 0, 0, G_OPTION_ARG_STRING, &options.margin, N_ ("Margin assumed where a cost is unknown"),
    "0.25" },
  { NULL },
};

const GOptionEntry backup_options[] = {
  { "out", 0, 0, G_OPTION_ARG_FILENAME, &options.out, N_ ("The backup's file; without it a dated one"),
    "FILE" },
  { NULL },
};

static gboolean
read_margin (PagodaDecimal *margin, GError **error)
{
  *margin = PAGODA_DECIMAL_ONE / 4;
  if (options.margin == NULL)
    return TRUE;
  return (pagoda_decimal_parse (options.margin, margin) && *margin >= 0 && *margin <= PAGODA_DECIMAL_ONE)
         || fail_usage (error, _ ("--margin is a share between 0 and 1, not “%s”."), options.margin);
}

gboolean
run_init (const Invocation *invocation, GError **error)
{
  const char *currency = options.currency != NULL ? options.currency : "CNY";
  g_autofree char *folder = g_path_get_dirname (invocation->store);
  PagodaDecimal margin;

  if (!pagoda_currency_is_valid (currency))
    return fail_usage (error, _ ("--currency is a code of three capitals like CNY, not “%s”."), currency);
  if (!read_margin (&margin, error))
    return FALSE;
  g_mkdir_with_parents (folder, 0700);
  if (!pagoda_database_create (invocation->store, currency, margin, error))
    return FALSE;
  if (!invocation->json)
    {
      printf (_ ("New store: %s\n"), invocation->store);
      return TRUE;
    }

  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_text (builder, "store", invocation->store);
  add_count (builder, "schema", pagoda_schema_version ());
  add_text (builder, "currency", currency);
  print_json (json_builder_end_object (builder));
  return TRUE;
}

static void
print_backup (const Invocation *invocation, const char *path, guint attached)
{
  GStatBuf file = { 0 };

  g_stat (path, &file);
  if (!invocation->json)
    {
      printf (_ ("Backup: %s\n"), path);
      if (attached > 0)
        printf (_ ("Attached files copied beside it: %u\n"), attached);
      return;
    }
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_text (builder, "file", path);
  add_count (builder, "bytes", file.st_size);
  add_count (builder, "attached", attached);
  print_json (json_builder_end_object (builder));
}

/* A backup may take the place of an older one, and of nothing else. */
static gboolean
check_backup_target (const Invocation *invocation, GError **error)
{
  PagodaBackupContent content;

  if (options.out == NULL)
    return TRUE;
  if (!check_target (invocation, "--out", options.out, NULL, error))
    return FALSE;
  return !g_file_test (options.out, G_FILE_TEST_EXISTS) || pagoda_backup_look (options.out, &content, NULL)
         || fail_usage (error, _ ("“%s” is no Pagoda backup. It was left as it is. Choose another file."),
                        options.out);
}

gboolean
run_backup (const Invocation *invocation, GError **error)
{
  if (!check_backup_target (invocation, error))
    return FALSE;
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, error);
  if (database == NULL)
    return FALSE;

  g_autofree char *folder = pagoda_installation_backups (pagoda_database_get_path (database));
  g_autofree char *path = NULL;
  guint attached = 0;
  /* A dated backup stays where the attached files are; any other may go to another machine. */
  if (options.out == NULL)
    path = pagoda_backup_write_dated (database, folder, error);
  else if (pagoda_attachments_copy (pagoda_database_get_path (database), options.out, &attached, error)
           && pagoda_backup_write (database, options.out, error))
    path = g_strdup (options.out);
  if (path == NULL)
    return FALSE;
  print_backup (invocation, path, attached);
  return TRUE;
}

gboolean
run_restore (const Invocation *invocation, GError **error)
{
  const char *backup = only_argument (invocation, "FILE", error);
  g_autofree char *replaced = NULL;

  if (backup != NULL && g_str_has_suffix (backup, PAGODA_SEALED_ENDING))
    {
      g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED,
                   _ ("“%s” is sealed with a pass phrase. Nothing was changed. Restore it in Pagoda's "
                      "window, which asks for it."),
                   backup);
      return FALSE;
    }
  if (backup == NULL || !pagoda_backup_restore (invocation->store, backup, &replaced, error))
    return FALSE;
  if (!invocation->json)
    {
      printf (_ ("Restored: %s\n"), invocation->store);
      if (replaced != NULL)
        printf (_ ("The store before: %s\n"), replaced);
      return TRUE;
    }
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_text (builder, "file", invocation->store);
  add_text (builder, "replaced", replaced);
  print_json (json_builder_end_object (builder));
  return TRUE;
}

static void
print_findings (const Invocation *invocation, GStrv findings)
{
  if (!invocation->json)
    {
      for (char **finding = findings; *finding != NULL; finding++)
        puts (*finding);
      if (*findings == NULL)
        puts (_ ("The store is sound."));
      return;
    }
  JsonBuilder *builder = json_builder_begin_object (json_builder_new ());
  add_flag (builder, "ok", *findings == NULL);
  json_builder_begin_array (json_builder_set_member_name (builder, "findings"));
  for (char **finding = findings; *finding != NULL; finding++)
    json_builder_add_string_value (builder, *finding);
  json_builder_end_array (builder);
  print_json (json_builder_end_object (builder));
}

static GStrv
find_damage (const Invocation *invocation, GError **error)
{
  GError *local = NULL;
  g_autoptr (PagodaDatabase) database = open_to_read (invocation, &local);
  GStrv findings = database != NULL ? pagoda_check_run (database, &local) : NULL;

  if (findings != NULL || !g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED))
    {
      if (local != NULL)
        g_propagate_error (error, local);
      return findings;
    }
  g_error_free (local);
  return pagoda_check_damage (invocation->store);
}

/* Says what can be done: with a good backup, else with what is left. */
static gboolean
fail_damaged (const Invocation *invocation, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (invocation->store, NULL);
  g_autofree char *folder = pagoda_installation_backups (path);
  PagodaBackupContent content;
  g_autofree char *good = pagoda_backup_find_good (folder, &content);

  if (good != NULL)
    g_set_error (error, PAGODA_CLI_ERROR, PAGODA_CLI_ERROR_FINDINGS,
                 _ ("The store is damaged. Restore its newest good backup: “%s”."), good);
  else
    g_set_error_literal (
        error, PAGODA_CLI_ERROR, PAGODA_CLI_ERROR_FINDINGS,
        _ ("The store is damaged, and it has no automatic backup. Restore a backup of your own, or save "
           "what can be read with “pagodactl salvage”."));
  return FALSE;
}

gboolean
run_check (const Invocation *invocation, GError **error)
{
  g_auto (GStrv) findings = find_damage (invocation, error);

  if (findings == NULL)
    return FALSE;
  print_findings (invocation, findings);
  return *findings == NULL || fail_damaged (invocation, error);
}
