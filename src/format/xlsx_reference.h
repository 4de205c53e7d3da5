/* xlsx_reference.h: where a cell stands, as `BC12`.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Reads the reference at the beginning of @text into a column from 0 and a row from 1 and returns what stands
 * behind it; NULL, leaving both alone, where there is none.  A column beyond the last one stays beyond it.
 * Without @row (nullable) only the column is read.
 */
const char *pagoda_xlsx_reference_read (const char *text, guint *column, guint64 *row);

/** `BC12` for a column from 0 and a row from 1 (transfer full). */
char *pagoda_xlsx_reference_write (guint column, guint64 row);

G_END_DECLS
