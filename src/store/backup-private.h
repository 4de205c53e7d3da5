/* backup-private.h: putting a file in the place of a store, for the files that do so.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/backup.h"

G_BEGIN_DECLS

/** A name beside the store at @path that no file has: `NAME WHY DAY TIME.pagoda` (transfer full). */
char *pagoda_backup_name_aside (const char *path, const char *why);

/** Puts the file at @temporary in the place of the store at @path, which is kept at @aside with its journal.
 * On failure the store is as it was and @temporary is gone. */
gboolean
pagoda_backup_replace_store (const char *path, const char *aside, const char *temporary, GError **error);

G_END_DECLS
