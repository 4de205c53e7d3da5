/* day_sheet_preview.h: the sheet of a day, before it is printed (V6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Shows the sheet of @day over @window, to be printed or saved. */
void pagoda_day_sheet_preview_open (PagodaWindow *window, PagodaDay day);

G_END_DECLS
