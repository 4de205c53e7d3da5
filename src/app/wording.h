/* wording.h: figures and days as the window words them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In the language of the process.  All texts are (transfer full) where not said otherwise.
 */
#pragma once

#include "base/day.h"
#include "base/money.h"
#include "domain/customer.h"
#include "domain/decision_maker.h"
#include "domain/profile.h"

G_BEGIN_DECLS

/** `16 家`; in English the number alone, its column says of what. */
char *pagoda_wording_customers (guint64 count);

/** `24.9%` of a share 0 … 1; NULL where it is NAN. */
char *pagoda_wording_share (double share);

/** `¥186.2万`, `¥860K`. */
char *pagoda_wording_money (PagodaMoney money, const char *currency);

/** `9月15日`, and with its year where that is not the year of @today (PAGODA_DAY_NONE: always); "" for no
 * day. */
char *pagoda_wording_day (PagodaDay day, PagodaDay today);

/** Always with its year. */
char *pagoda_wording_dated (PagodaDay day);

/** The same for a column, in which a day of another year is no longer than its room: `2025-12-31`. */
char *pagoda_wording_column_day (PagodaDay day, PagodaDay today);

/** `2026年9月22日 周二`. */
char *pagoda_wording_full_day (PagodaDay day);

/** `周二` (transfer none). */
const char *pagoda_wording_weekday (PagodaDay day);

/** `2026年9月`, and `9月` without its year. */
char *pagoda_wording_month (PagodaDay day);
char *pagoda_wording_short_month (PagodaDay day);

/** `2026年9月22日 8:12`, local time; @at counts seconds since 1970-01-01 UTC. */
char *pagoda_wording_moment (gint64 at);

/** `+2`, `0`, `−1`. */
char *pagoda_wording_mark (int mark);

/** `+0.21`, `−1.50`, `0.00`: a support lead (L4). */
char *pagoda_wording_lead (double lead);

/** @text on one line, or its beginning where it is too long for a toast (transfer full). */
char *pagoda_wording_line (const char *text);

/** The one line @text, or its beginning where an item of a menu that names it would be wider than a narrow
 * window (transfer full). */
char *pagoda_wording_item (const char *text);

/** `2–4, 6` of a set of stages; "" of none. */
char *pagoda_wording_stages (PagodaStageSet stages);

const char *pagoda_wording_tier (PagodaTier tier);

G_END_DECLS
