/* atomic_file.h: files that appear whole or not at all.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new file is written under a temporary name in the folder of its target, synced, and renamed over it, so
 * that a full disk or a kill leaves the old file as it was.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A name beside @path that no other process uses; the file is created empty.  NULL with G_FILE_ERROR
 * (transfer full). */
char *pagoda_atomic_file_begin (const char *path, GError **error);

/** The same for what only its owner may read. */
char *pagoda_atomic_file_begin_private (const char *path, GError **error);

/** Syncs @temporary and puts it in the place of @path.  On failure @temporary is deleted and @path untouched.
 */
gboolean pagoda_atomic_file_replace (const char *temporary, const char *path, GError **error);

/** The same, but fails with G_FILE_ERROR_EXIST where @path exists. */
gboolean pagoda_atomic_file_publish (const char *temporary, const char *path, GError **error);

G_END_DECLS
