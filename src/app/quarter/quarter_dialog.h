/* quarter_dialog.h: the quarters, their packs, and which are closed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/dialog.h"
#include "app/window.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_QUARTER_DIALOG (pagoda_quarter_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaQuarterDialog, pagoda_quarter_dialog, PAGODA, QUARTER_DIALOG, PagodaDialog)

/** Opens it over @window. */
void pagoda_quarter_dialog_show (PagodaWindow *window);

G_END_DECLS
