/* calendar_page.h: visits and calls of a month, a week or a year, and who is due for one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_CALENDAR_PAGE (pagoda_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (PagodaCalendarPage, pagoda_calendar_page, PAGODA, CALENDAR_PAGE, PagodaPage)

G_END_DECLS
