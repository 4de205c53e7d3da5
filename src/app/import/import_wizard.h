/* import_wizard.h: from a spreadsheet to the store, step by step.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * A dialog with a page for each step: the source, what the user is asked about it, a dry run, the import,
 * what it did.  Closing it cancels what is under way.
 */
#define PAGODA_TYPE_IMPORT_WIZARD (pagoda_import_wizard_get_type ())
G_DECLARE_FINAL_TYPE (PagodaImportWizard, pagoda_import_wizard, PAGODA, IMPORT_WIZARD, AdwWindow)

/** Shows the wizard over @parent; it begins with the file at @path where one is given. */
PagodaImportWizard *pagoda_import_wizard_show (GtkWindow *parent, PagodaSession *session, const char *path);

G_END_DECLS
