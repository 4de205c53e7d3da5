/* lock.c: one writer per store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define LONGEST_HOLDER 256

static char *
lock_path (const char *path)
{
  return g_strconcat (path, "-lock", NULL);
}

static void
write_holder (int lock)
{
  g_autofree char *holder = g_strdup_printf ("%s@%s", g_get_user_name (), g_get_host_name ());
  gsize length = strlen (holder);

  /* The name only serves a message, so a disk that is too full for it does not matter. */
  if (ftruncate (lock, 0) != 0 || pwrite (lock, holder, length, 0) != (gssize)length)
    g_debug ("the lock holder was not written");
}

static char *
read_holder (int lock)
{
  char holder[LONGEST_HOLDER];
  gssize length = pread (lock, holder, sizeof holder, 0);

  if (length <= 0 || !g_utf8_validate (holder, length, NULL))
    return g_strdup (_ ("another program"));
  return g_strndup (holder, (gsize)length);
}

int
pagoda_lock_take (const char *path, GError **error)
{
  g_autofree char *sidecar = lock_path (path);
  int lock = g_open (sidecar, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);

  if (lock < 0)
    {
      g_set_error (error, PAGODA_STORE_ERROR,
                   errno == ENOSPC ? PAGODA_STORE_ERROR_FULL : PAGODA_STORE_ERROR_READ_ONLY,
                   _ ("The store cannot be opened for writing: %s. Nothing was changed. Check the rights of "
                      "its folder and the room on the disk."),
                   g_strerror (errno));
      return -1;
    }
  if (flock (lock, LOCK_EX | LOCK_NB) == 0)
    {
      write_holder (lock);
      return lock;
    }

  g_autofree char *holder = read_holder (lock);
  g_set_error (
      error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_LOCKED,
      _ ("The store is open for writing by %s. Nothing was changed. Close it there, or open it for reading."),
      holder);
  close (lock);
  return -1;
}

void
pagoda_lock_release (int lock)
{
  if (lock >= 0)
    close (lock);
}

char *
pagoda_lock_holder (const char *path)
{
  g_autofree char *sidecar = lock_path (path);
  int lock = g_open (sidecar, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  char *holder = NULL;

  if (lock < 0)
    return NULL;
  if (flock (lock, LOCK_SH | LOCK_NB) != 0)
    holder = read_holder (lock);
  close (lock);
  return holder;
}
