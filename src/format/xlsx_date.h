/* xlsx_date.h: days and times as a workbook counts them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A serial number counts days, its fraction is the time of day.  The 1900 system calls 1900-01-01 day 1 and
 * has a 1900-02-29 (day 60) that never was; the 1904 system calls 1904-01-01 day 0.
 */
#pragma once

#include "base/day.h"

G_BEGIN_DECLS

/**
 * Reads @serial; FALSE where it is no date: negative, or later than 9999-12-31.  A serial number below 1 of
 * the 1900 system is a time of day alone, with PAGODA_DAY_NONE.  The day that never was is 1900-02-28.
 */
gboolean pagoda_xlsx_date_from_serial (double serial, gboolean since_1904, PagodaDay *day, int *second);

/** Reads `2026-01-31`, `2026-01-31T12:00:00` with fraction or `Z`, or `12:00:00` (with PAGODA_DAY_NONE). */
gboolean pagoda_xlsx_date_from_iso (const char *text, PagodaDay *day, int *second);

/** The serial number of @day (PAGODA_DAY_NONE: a time alone) and @second. */
double pagoda_xlsx_date_to_serial (PagodaDay day, int second, gboolean since_1904);

G_END_DECLS
