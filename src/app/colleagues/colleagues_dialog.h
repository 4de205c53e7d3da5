/* colleagues_dialog.h: who of us there is, and which names are used of people who are no colleague yet.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/dialog.h"
#include "app/window.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_COLLEAGUES_DIALOG (pagoda_colleagues_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaColleaguesDialog,
                      pagoda_colleagues_dialog,
                      PAGODA,
                      COLLEAGUES_DIALOG,
                      PagodaDialog)

/** Shows the colleagues over @window. */
void pagoda_colleagues_dialog_show (PagodaWindow *window);

G_END_DECLS
