/* holiday.c: a day on which people rest, or work, other than on others.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "domain/holiday.h"

#include <glib/gi18n-lib.h>

static const PagodaWord kinds[PAGODA_N_HOLIDAY_KINDS] = {
  [PAGODA_HOLIDAY_REST] = { "rest", NC_ ("holiday kind", "Day off"), "休息|放假|休假|休|holiday|off" },
  [PAGODA_HOLIDAY_WORK] = { "work", NC_ ("holiday kind", "Working day"), "上班|补班|调休上班|班|working" },
  [PAGODA_HOLIDAY_ORDINARY] = { "ordinary", NC_ ("holiday kind", "Ordinary day"), "平常|普通|正常" },
};
PAGODA_DEFINE_WORDS (PagodaHolidayKind, holiday_kind, kinds, "holiday kind")

PagodaHoliday *
pagoda_holiday_new (PagodaDay day, PagodaHolidayKind kind, const char *name)
{
  PagodaHoliday *holiday = g_new0 (PagodaHoliday, 1);

  holiday->day = day;
  holiday->kind = kind;
  holiday->name = g_strdup (name);
  return holiday;
}

PagodaHoliday *
pagoda_holiday_copy (const PagodaHoliday *holiday)
{
  PagodaHoliday *copy = pagoda_holiday_new (holiday->day, holiday->kind, holiday->name);

  copy->id = holiday->id;
  return copy;
}

void
pagoda_holiday_free (PagodaHoliday *holiday)
{
  if (holiday == NULL)
    return;
  g_free (holiday->name);
  g_free (holiday);
}
