/* support.c: what several tests need.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "support/support.h"

#include <glib/gstdio.h>
#include <stdlib.h>

char *
pagoda_test_shared (const char *relative)
{
  const char *folder = g_getenv ("PAGODA_TEST_DATA");
  g_autofree char *path
      = g_build_filename (folder != NULL ? folder : PAGODA_TEST_DATA_DEFAULT, relative, NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  g_autofree char *reason = g_strdup_printf ("the data set %s is not on this machine", relative);
  g_test_skip (reason);
  return NULL;
}

static char *temporary_folder;

static void
remove_recursively (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name; dir != NULL && (name = g_dir_read_name (dir)) != NULL;)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);
      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_recursively (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
remove_temporary_folder (void)
{
  remove_recursively (temporary_folder);
}

const char *
pagoda_test_folder (void)
{
  if (temporary_folder == NULL)
    {
      temporary_folder = g_dir_make_tmp ("pagoda-test-XXXXXX", NULL);
      g_assert_nonnull (temporary_folder);
      atexit (remove_temporary_folder);
    }
  return temporary_folder;
}
