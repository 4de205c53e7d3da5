/* import_aliases.h: whether names that look alike are one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/import_plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** Signal `changed`: it was said of two names that they are one, or taken back. */
#define PAGODA_TYPE_IMPORT_ALIASES (pagoda_import_aliases_get_type ())
G_DECLARE_FINAL_TYPE (PagodaImportAliases, pagoda_import_aliases, PAGODA, IMPORT_ALIASES, AdwPreferencesGroup)

/** Asks about each of @alike (PagodaAlikeName) and of those that @plan, which must live as long, has
 * confirmed; the answers are written into @plan (floating).  NULL where there is nothing to ask. */
GtkWidget *pagoda_import_aliases_new (PagodaImportPlan *plan, const GPtrArray *alike);

G_END_DECLS
