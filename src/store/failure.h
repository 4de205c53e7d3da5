/* failure.h: what SQLite says, as a sentence for the user.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "store/database.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/** Sets @error from the last failure of @handle; always FALSE, so that callers can return it. */
gboolean pagoda_store_fail (sqlite3 *handle, GError **error);

/** Sets @error for an extended SQLite result @code; @detail is SQLite's own text or NULL. */
gboolean pagoda_store_fail_with (int code, const char *detail, GError **error);

/** Sets @error for a store that a newer Pagoda wrote; always FALSE. */
gboolean pagoda_store_fail_newer (GError **error);

G_END_DECLS
