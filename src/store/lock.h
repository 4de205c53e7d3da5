/* lock.h: one writer per store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lock is taken on a file beside the store, because the store itself must never be opened a second time
 * in one process: closing it would drop SQLite's own locks.  The lock ends with its process, however that
 * ends.
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/** Takes the lock of the store at @path; a descriptor for pagoda_lock_release(), or −1 with LOCKED, IO … */
int pagoda_lock_take (const char *path, GError **error);

void pagoda_lock_release (int lock);

/** Who has the lock of the store at @path, `user@host`, or NULL where nobody has (transfer full). */
char *pagoda_lock_holder (const char *path);

G_END_DECLS
