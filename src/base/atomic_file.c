/* atomic_file.c: files that appear whole or not at all.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "base/atomic_file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

static gboolean
fail (const char *path, int number, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (number),
               _ ("“%s” could not be written: %s. An older file of that name is unchanged."), shown,
               g_strerror (number));
  return FALSE;
}

static gboolean
sync_path (const char *path, int flags)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);

  if (fd < 0)
    return FALSE;
  gboolean synced = fsync (fd) == 0;
  int number = errno;
  close (fd);
  errno = number;
  return synced;
}

static gboolean
settle (const char *temporary, const char *path, unsigned int flags, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (sync_path (temporary, O_RDONLY) && renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, flags) == 0)
    {
      /* What is renamed is there; where the folder cannot be synced, a power loss right now could at the most
       * bring the older file back, whole.  To call that a failure would deny a change that was made. */
      if (!sync_path (folder, O_RDONLY | O_DIRECTORY))
        g_debug ("the folder of %s could not be synced: %s", path, g_strerror (errno));
      return TRUE;
    }

  int number = errno;
  g_unlink (temporary);
  return fail (path, number, error);
}

static char *
begin (const char *path, int mode, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *pattern = g_strdup_printf (".%s.XXXXXX", name);
  g_autofree char *temporary = g_build_filename (folder, pattern, NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, mode);

  if (fd < 0)
    {
      fail (path, errno, error);
      return NULL;
    }
  close (fd);
  return g_steal_pointer (&temporary);
}

char *
pagoda_atomic_file_begin (const char *path, GError **error)
{
  return begin (path, 0666, error);
}

char *
pagoda_atomic_file_begin_private (const char *path, GError **error)
{
  return begin (path, 0600, error);
}

gboolean
pagoda_atomic_file_replace (const char *temporary, const char *path, GError **error)
{
  return settle (temporary, path, 0, error);
}

gboolean
pagoda_atomic_file_publish (const char *temporary, const char *path, GError **error)
{
  return settle (temporary, path, RENAME_NOREPLACE, error);
}
