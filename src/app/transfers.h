/* transfers.h: files in and out of the window: open, import, export.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Asks for a store and opens it. */
void pagoda_transfers_open (PagodaWindow *window);

/** Asks where to, makes a new empty store there and opens it. */
void pagoda_transfers_create (PagodaWindow *window);

/** Opens the import wizard. */
void pagoda_transfers_import (PagodaWindow *window);

/** TRUE where @path is called like a store and not like a file to import. */
gboolean pagoda_transfers_is_store (const char *path);

/** Takes in a file that was dropped or given: opens a store, asks for the pass phrase of a sealed backup, and
 * shows anything else in the import wizard. */
void pagoda_transfers_take (PagodaWindow *window, const char *path);

/** Writes what @request asks for, with its progress, and tells how it ended. */
void pagoda_transfers_write (PagodaWindow *window, const PagodaReportRequest *request);

/** Fills in @request, but for its path, with what @page shows of the report @name, or with all of it (NULL);
 * FALSE where no figures are there. */
gboolean pagoda_transfers_prepare (PagodaWindow *window,
                                   PagodaReportName name,
                                   PagodaPage *page,
                                   PagodaReportRequest *request);

/** Asks where to and writes the report of the present page. */
void pagoda_transfers_export (PagodaWindow *window);

/** Asks where to and writes @report of the whole store. */
void pagoda_transfers_report (PagodaWindow *window, PagodaReportName report);

G_END_DECLS
