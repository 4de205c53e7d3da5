/* holidays.h: on which days people work where a store is kept.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * V2: the days of the week on which the house rules say that people work; and in a store that is kept in CNY
 * the public holidays of China and the weekends on which they are made up for, from 2007 to the last year
 * that has been announced (data/holidays).  What the store itself says of a day comes before them.
 */
#pragma once

#include "session/snapshot.h"

G_BEGIN_DECLS

/** What was announced in China for @day.  *@name (@name nullable) becomes the holiday that it belongs to, in
 * English (transfer none), and stays as it is on an ordinary day, for which nothing was announced.
 * (Announcements of the State Council, data/holidays.) */
PagodaHolidayKind pagoda_holiday_in_china (PagodaDay day, const char **name);

/** What is known of @day: what the store says, or else what was announced.  *@name (nullable) becomes the
 * name that it has in @language, or NULL; it lives as long as @snapshot. */
PagodaHolidayKind pagoda_snapshot_get_holiday (const PagodaSnapshot *snapshot,
                                               PagodaDay day,
                                               PagodaLanguage language,
                                               const char **name);

/** TRUE where people work on @day. */
gboolean pagoda_snapshot_is_workday (const PagodaSnapshot *snapshot, PagodaDay day);

/** How many days of @period people work on. */
int pagoda_snapshot_count_workdays (const PagodaSnapshot *snapshot, PagodaPeriod period);

/** The holiday on @day, or that it is a make-up workday, in @language; NULL on other days (transfer none). */
const char *
pagoda_snapshot_name_holiday (const PagodaSnapshot *snapshot, PagodaDay day, PagodaLanguage language);

G_END_DECLS
