/* import_outcome.h: what an import did, or would do.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "import/import.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * A page with the counts of @result, of records of @kind, @question (floating, nullable) and its first
 * problems; @title and @description (nullable) say what it is about.  A button for the problems as a file
 * activates `wizard.save-problems` (floating).
 */
GtkWidget *pagoda_import_outcome_new (const PagodaImportResult *result,
                                      PagodaImportKind kind,
                                      const char *title,
                                      const char *description,
                                      AdwPreferencesGroup *question);

G_END_DECLS
