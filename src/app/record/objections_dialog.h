/* objections_dialog.h: the library of objections, and of the answers that worked (G2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/dialog.h"
#include "app/window.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_OBJECTIONS_DIALOG (pagoda_objections_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaObjectionsDialog,
                      pagoda_objections_dialog,
                      PAGODA,
                      OBJECTIONS_DIALOG,
                      PagodaDialog)

/** Opens it over @window. */
void pagoda_objections_dialog_show (PagodaWindow *window);

G_END_DECLS
