/* read_ahead.h: the rows of a table, read by another thread while the caller works on them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "format/table.h"

G_BEGIN_DECLS

/**
 * pagoda_table_read() in all that the caller sees: @func is called in the calling thread, row by row in their
 * order, and the texts of a row are valid until it returns.  A pool's thread reads some rows ahead meanwhile
 * and has ended when this returns; until then nobody else may use @table.
 */
gboolean pagoda_read_ahead (PagodaTable *table,
                            guint sheet,
                            PagodaRowFunc func,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
