/* day_words.h: days as people say them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `+3d`, `3天后`, `周五`, `next Tue`, `月底`, `12-24`: in Chinese and in English, whatever the window speaks.
 */
#pragma once

#include "base/day.h"

G_BEGIN_DECLS

/**
 * The day that @text (nullable) means on @today, PAGODA_DAY_NONE where it means none.
 *
 * A full date is that day.  A date without a year, a day of the month and a weekday are the next ones: the
 * weekday after today, the others today at the earliest.  With 下 or `next` a weekday is that of the next
 * week, with 这 or `this` that of this one; weeks begin on Monday.  Months are added as everywhere
 * (method.md).
 */
PagodaDay pagoda_day_from_words (const char *text, PagodaDay today);

G_END_DECLS
