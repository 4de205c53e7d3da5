/* reporting_about.h: what a report is about, as its workbook says it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/reporting.h"

G_BEGIN_DECLS

/** The title, the rules behind the figures and the filters of @request (transfer full). */
PagodaReportAbout *pagoda_reporting_about_new (const PagodaReportRequest *request);
void pagoda_reporting_about_free (PagodaReportAbout *about);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReportAbout, pagoda_reporting_about_free)

G_END_DECLS
