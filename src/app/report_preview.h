/* report_preview.h: a report as it will lie on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** Opens what @request (copied) asks for over @window, to be looked at, printed or saved. */
void pagoda_report_preview_open (PagodaWindow *window, const PagodaReportRequest *request);

/** The same for the sheet of @day (V6). */
void pagoda_report_preview_open_day (PagodaWindow *window, PagodaDay day);

G_END_DECLS
