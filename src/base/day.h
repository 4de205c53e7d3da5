/* day.h: civil days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A day is a count of days since 1970-01-01 in the proleptic Gregorian calendar.
 * It never carries a time or a zone, so no setting of a clock can shift it.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint32 PagodaDay;

/** The absent day.  It sorts before every real one. */
#define PAGODA_DAY_NONE G_MININT32

/** The order in which a written date names its parts. */
typedef enum
{
  PAGODA_DATE_ORDER_YMD,
  PAGODA_DATE_ORDER_DMY,
  PAGODA_DATE_ORDER_MDY,
} PagodaDateOrder;

/** The day of a civil date, or PAGODA_DAY_NONE where there is no such date (years 1…9999). */
PagodaDay pagoda_day_from_ymd (int year, int month, int day_of_month);

/** Splits a real @day; each out parameter may be NULL. */
void pagoda_day_to_ymd (PagodaDay day, int *year, int *month, int *day_of_month);

/** Reads exactly `YYYY-MM-DD`; anything else, NULL included, is PAGODA_DAY_NONE. */
PagodaDay pagoda_day_from_iso (const char *text);

/** `YYYY-MM-DD`, or an empty string for PAGODA_DAY_NONE (transfer full). */
char *pagoda_day_to_iso (PagodaDay day);

/** The day @months later (earlier when negative), clamped to the month's end (method.md, head). */
PagodaDay pagoda_day_add_months (PagodaDay day, int months);

/** Monday 1 … Sunday 7. */
int pagoda_day_weekday (PagodaDay day);

/** Today on this machine's calendar. */
PagodaDay pagoda_day_today (void);

G_END_DECLS
