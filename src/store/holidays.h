/* holidays.h: holidays and make-up workdays in the store.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "domain/holiday.h"
#include "store/statement.h"

G_BEGIN_DECLS

/** What the store says of days, one of each, by day, of PagodaHoliday (transfer full). */
GPtrArray *pagoda_holidays_list (PagodaDatabase *database, GError **error);

/** Adds @holiday where it has no id, which it gets, else writes it over. */
gboolean pagoda_holidays_save (PagodaDatabase *database, PagodaHoliday *holiday, GError **error);

gboolean pagoda_holidays_delete (PagodaDatabase *database, PagodaId holiday, GError **error);

G_END_DECLS
