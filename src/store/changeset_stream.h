/* changeset_stream.h: a recording becomes a compressed changeset.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * While SQLite writes it out, piece by piece, another thread counts its rows and compresses it, so that a
 * large import does not wait for one after the other.
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/** How many bytes SQLite hands over at once; to be set before the first store is opened. */
#define PAGODA_CHANGESET_PIECE 65536

/**
 * Writes out what @recording has recorded, which stays with the caller.  @changes receives the number of rows
 * changed.  Returns the changeset in the format of the SQLite session extension, compressed by zlib (transfer
 * full); NULL with an error of the store, or of GIO where it cannot be compressed, and then @changes says
 * nothing.
 */
GBytes *pagoda_changeset_stream (sqlite3_session *recording, gint64 *changes, GError **error);

G_END_DECLS
