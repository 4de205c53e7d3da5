/* counted_rows.h: what the timeline counted for a closed project, behind the count (R1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/form_dialog.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** Adds a button to the row @key, called @title, that opens the visits, or all contacts, which were counted
 * for
 * @project, closed and one of @dossier's. */
void pagoda_counted_rows_add_button (PagodaFormDialog *form,
                                     const char *key,
                                     const char *title,
                                     const PagodaDossier *dossier,
                                     const PagodaProject *project,
                                     gboolean visits);

G_END_DECLS
