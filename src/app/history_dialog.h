/* history_dialog.h: what was done to the store, and taking it back down to a point.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/dialog.h"
#include "session/session.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_HISTORY_DIALOG (pagoda_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaHistoryDialog, pagoda_history_dialog, PAGODA, HISTORY_DIALOG, PagodaDialog)

/** Shows the record of the store of @session over @parent. */
void pagoda_history_dialog_show (GtkWindow *parent, PagodaSession *session);

G_END_DECLS
