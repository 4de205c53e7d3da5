/* returned_customers.h: a workbook of customers that was exported, edited and comes back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only cells that somebody has changed are imported, each by itself: one that breaks a rule is refused, one
 * that the store has changed meanwhile stays as it is there unless it is chosen, and all others are written,
 * as one command.  Figures are never taken, and no row that is missing deletes anybody.
 */
#pragma once

#include "import/import.h"

G_BEGIN_DECLS

/** As pagoda_import_run(), of a table that comes back (transfer full).  PAGODA_IMPORT_ERROR_OTHER_STORE where
 * another store has exported it. */
PagodaImportResult *pagoda_returned_customers_run (PagodaDatabase *database,
                                                   const PagodaImportRequest *request,
                                                   PagodaDay today,
                                                   GCancellable *cancellable,
                                                   GError **error);

G_END_DECLS
