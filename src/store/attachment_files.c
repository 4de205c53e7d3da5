/* attachment_files.c: the files behind attachments, in a folder beside the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/attachment_files.h"

#include "base/atomic_file.h"
#include "store/database.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define EXTENSION ".pagoda"
/* Of a name, in bytes: file systems take 255, and ours has a prefix. */
#define MOST_NAME 200

char *
pagoda_attachment_folder (const char *store)
{
  gsize stem = strlen (store) - (g_str_has_suffix (store, EXTENSION) ? strlen (EXTENSION) : 0);

  return g_strdup_printf ("%.*s.files", (int)stem, store);
}

char *
pagoda_attachment_path (const char *store, const PagodaAttachment *attachment)
{
  g_autofree char *folder = pagoda_attachment_folder (store);
  /* A store from elsewhere must not lead out of the folder. */
  g_autofree char *name = g_path_get_basename (attachment->file);

  return g_build_filename (folder, name, NULL);
}

static gboolean
fail_refused (GError **error, const char *message)
{
  g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED, message);
  return FALSE;
}

static gboolean
fail_file (GError *cause, GError **error)
{
  PagodaStoreError code = PAGODA_STORE_ERROR_IO;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, cause);
      return FALSE;
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    code = PAGODA_STORE_ERROR_FULL;
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    code = PAGODA_STORE_ERROR_NOT_FOUND;
  g_set_error (error, PAGODA_STORE_ERROR, code, _ ("The file was not attached: %s. Nothing was changed."),
               cause->message);
  g_error_free (cause);
  return FALSE;
}

static gboolean
check_file (GFileInfo *info, GError **error)
{
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return fail_refused (
        error, _ ("Only an ordinary file can be attached. Nothing was changed. To keep a folder, pack "
                  "it into one file first."));
  if (g_file_info_get_size (info) > PAGODA_MOST_ATTACHMENT_BYTES)
    return fail_refused (error,
                         _ ("The file is larger than 256 MB. Nothing was changed. Keep it elsewhere and note "
                            "where."));
  return TRUE;
}

/* The name as it is shown: without what no file system or screen likes, the end kept where it is too long. */
static char *
clean_name (const char *source)
{
  g_autofree char *base = g_path_get_basename (source);
  g_autofree char *shown = g_filename_display_name (base);

  for (char *p = shown; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) || *p == '/' || *p == '\\')
      *p = '_';
  const char *tail = shown;
  while (strlen (tail) > MOST_NAME)
    tail = g_utf8_next_char (tail);
  return g_strdup (tail);
}

static gboolean
copy_to (const char *folder, const char *name, GFile *source, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) target = g_file_new_for_path (path);
  GError *local = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL, &local))
    return TRUE;
  if (!g_error_matches (local, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_file_delete (target, NULL, NULL);
  return fail_file (local, error);
}

gboolean
pagoda_attachment_take (const char *store,
                        const char *source,
                        PagodaAttachment *attachment,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (source);
  GError *local = NULL;
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                           G_FILE_QUERY_INFO_NONE, cancellable, &local);

  if (info == NULL)
    return fail_file (local, error);
  if (!check_file (info, error))
    return FALSE;
  g_autofree char *name = clean_name (source);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *kept = g_strdup_printf ("%.8s %s", unique, name);
  g_autofree char *folder = pagoda_attachment_folder (store);
  if (!copy_to (folder, kept, file, cancellable, error))
    return FALSE;
  g_free (attachment->name);
  g_free (attachment->file);
  attachment->name = g_steal_pointer (&name);
  attachment->file = g_steal_pointer (&kept);
  attachment->size = g_file_info_get_size (info);
  return TRUE;
}

/* All of them */

static gboolean
copy_whole (const char *from, const char *to, GError **error)
{
  g_autofree char *temporary = pagoda_atomic_file_begin (to, error);
  g_autoptr (GFile) source = g_file_new_for_path (from);
  GError *local = NULL;

  if (temporary == NULL)
    return FALSE;
  g_autoptr (GFile) target = g_file_new_for_path (temporary);
  if (g_file_copy (source, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL,
                   &local))
    return pagoda_atomic_file_replace (temporary, to, error);
  g_unlink (temporary);
  g_set_error (
      error, PAGODA_STORE_ERROR,
      g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? PAGODA_STORE_ERROR_FULL
                                                               : PAGODA_STORE_ERROR_IO,
      _ ("The attached files could not be copied: %s. The data files are as they were. Make room, or "
         "choose another place."),
      local->message);
  g_error_free (local);
  return FALSE;
}

gboolean
pagoda_attachments_copy (const char *from, const char *to, guint *n_copied, GError **error)
{
  g_autofree char *source = pagoda_attachment_folder (from);
  g_autofree char *target = pagoda_attachment_folder (to);
  g_autoptr (GDir) files = g_dir_open (source, 0, NULL);
  guint n = 0;

  /* Only the folder itself: a place that is not there is the caller's mistake. */
  if (files != NULL)
    g_mkdir (target, 0700);
  for (const char *name; files != NULL && (name = g_dir_read_name (files)) != NULL;)
    {
      g_autofree char *old = g_build_filename (source, name, NULL);
      g_autofree char *new = g_build_filename (target, name, NULL);
      if (!g_file_test (old, G_FILE_TEST_IS_REGULAR) || g_file_test (new, G_FILE_TEST_EXISTS))
        continue;
      if (!copy_whole (old, new, error))
        return FALSE;
      n++;
    }
  if (n_copied != NULL)
    *n_copied = n;
  return TRUE;
}
