/* report.c: what Pagoda writes for people to open in Excel, WPS or LibreOffice.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/report.h"

G_DEFINE_QUARK (pagoda_report_error, pagoda_report_error)
