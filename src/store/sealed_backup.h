/* sealed_backup.h: a backup that only its pass phrase opens.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file is `PAGODA1\n`, the salt, the stream's header, and the store in sealed pieces, the last one marked
 * as the last: a file cut short does not open.  The key is made of the pass phrase by Argon2id; the pieces
 * are sealed by XChaCha20-Poly1305 (libsodium's secretstream).
 */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/** The ending of such files. */
#define PAGODA_SEALED_ENDING ".pagoda-sealed"

/** Writes a checked copy of @database, sealed with @phrase, to @path; an older file there stays on failure.
 */
gboolean
pagoda_sealed_backup_write (PagodaDatabase *database, const char *path, const char *phrase, GError **error);

/**
 * Opens the sealed file @sealed into a new plain store at @path, which must not exist.  REFUSED where the
 * pass phrase is wrong or the file was changed; NOT_A_STORE where it is no such file; nothing is left behind
 * then.
 */
gboolean pagoda_sealed_backup_open (const char *sealed, const char *path, const char *phrase, GError **error);

G_END_DECLS
