/* holidays_dialog.h: on which days of a year people rest, or work, other than usual.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/dialog.h"
#include "app/window.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_HOLIDAYS_DIALOG (pagoda_holidays_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaHolidaysDialog, pagoda_holidays_dialog, PAGODA, HOLIDAYS_DIALOG, PagodaDialog)

/** Shows the holidays of this year over @window (V2). */
void pagoda_holidays_dialog_show (PagodaWindow *window);

G_END_DECLS
