/* reports_page.h: everything that can be put on paper or into a file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

/** A row for each report, with a preview, a PDF and a workbook. */
#define PAGODA_TYPE_REPORTS_PAGE (pagoda_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaReportsPage, pagoda_reports_page, PAGODA, REPORTS_PAGE, PagodaPage)

G_END_DECLS
