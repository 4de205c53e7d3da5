/* installation.c: this user's Pagoda on this machine.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/installation.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

char *
pagoda_installation_folder (void)
{
  const char *folder = g_getenv ("PAGODA_DATA_DIR");

  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_data_dir (), "pagoda", NULL);
}

char *
pagoda_installation_store (void)
{
  g_autofree char *folder = pagoda_installation_folder ();

  return g_build_filename (folder, "main.pagoda", NULL);
}

char *
pagoda_installation_backups (const char *path)
{
  g_autofree char *folder = pagoda_installation_folder ();
  g_autofree char *name = g_path_get_basename (path);
  /* Stores of one name in different folders must not share, or drop, each other's backups. */
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *unique = g_strdup_printf ("%s-%.8s", name, digest);

  return g_build_filename (folder, "backups", unique, NULL);
}

/* The installation's own random name, made at its first use. */
static char *
installation_name (void)
{
  g_autofree char *folder = pagoda_installation_folder ();
  g_autofree char *file = g_build_filename (folder, "installation", NULL);
  char *name = NULL;

  if (g_file_get_contents (file, &name, NULL, NULL))
    return g_strstrip (name);

  name = g_uuid_string_random ();
  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents (file, name, -1, NULL))
    g_debug ("the installation's name was not kept; the next start draws another");
  return name;
}

char *
pagoda_installation_binding (const char *path)
{
  g_autofree char *name = installation_name ();
  struct statx file;

  /* An inode number can be used again, but not together with its time of birth. */
  memset (&file, 0, sizeof file);
  if (statx (AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME, &file) != 0)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT ".%u", name, (guint64)file.stx_ino,
                          (gint64)file.stx_btime.tv_sec, file.stx_btime.tv_nsec);
}
