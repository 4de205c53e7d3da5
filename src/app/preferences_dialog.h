/* preferences_dialog.h: what the user can choose about this installation and about the open store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/outlook.h"
#include "app/widgets/dialog.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_PREFERENCES_DIALOG (pagoda_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPreferencesDialog,
                      pagoda_preferences_dialog,
                      PAGODA,
                      PREFERENCES_DIALOG,
                      PagodaDialog)

/** Opens the preferences over @parent; those of the store are there where one is open. */
void pagoda_preferences_dialog_show (GtkWindow *parent, PagodaOutlook *outlook);

G_END_DECLS
