/* import_changes.h: what was changed in a workbook that came back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/import_plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** The cells of @result that nobody else has changed: customer, column, what it was and what it becomes
 * (floating).  NULL where there are none. */
AdwPreferencesGroup *pagoda_import_changes_new (const PagodaImportResult *result);

/** Signal `changed`: a cell is to be taken over, or not any more. */
#define PAGODA_TYPE_IMPORT_CONFLICTS (pagoda_import_conflicts_get_type ())
G_DECLARE_FINAL_TYPE (PagodaImportConflicts,
                      pagoda_import_conflicts,
                      PAGODA,
                      IMPORT_CONFLICTS,
                      AdwPreferencesGroup)

/** Asks about each cell of @result that the store has changed, too; the answers are written into @plan
 * (nullable: nothing can be answered any more), which must live as long (floating).  NULL where there are
 * none. */
GtkWidget *pagoda_import_conflicts_new (PagodaImportPlan *plan, const PagodaImportResult *result);

G_END_DECLS
