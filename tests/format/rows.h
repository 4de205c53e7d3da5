/* rows.h: the rows of a table in one line of text each, for comparing.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "format/table.h"

/**
 * All rows of @sheet as `number:cell|cell` joined by `/` (transfer full), or NULL with @error.  Text stands
 * for itself, with ␊ and ␍ for line breaks; `_` is empty, `#1.5` a number, `@2026-01-31 12:00:00` a day, `?1`
 * a boolean, `!#N/A` an error.
 */
char *describe_rows (PagodaTable *table, guint sheet, GError **error);
