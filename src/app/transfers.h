/* transfers.h: files in and out of the window: open, import, export.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Asks for a store and opens it. */
void pagoda_transfers_open (PagodaWindow *window);

/** Opens the import wizard. */
void pagoda_transfers_import (PagodaWindow *window);

/** Takes in a file that was dropped: opens a store, and the import wizard with anything else. */
void pagoda_transfers_take (PagodaWindow *window, const char *path);

/** Asks where to and writes the workbook of the present page. */
void pagoda_transfers_export (PagodaWindow *window);

G_END_DECLS
