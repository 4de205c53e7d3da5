/* workdays.c: how many days of a period are worked on, and why so many (V2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/workdays.h"

#include "session/holidays.h"

void
pagoda_workdays_free (PagodaWorkdays *workdays)
{
  g_array_unref (workdays->exceptions);
  g_free (workdays);
}

/* A weekend within a holiday changes nothing and belongs to it. */
static void
add_day (PagodaWorkdays *workdays, PagodaDay day, int change, const char *name)
{
  PagodaWorkdayException *last
      = workdays->exceptions->len > 0
            ? &g_array_index (workdays->exceptions, PagodaWorkdayException, workdays->exceptions->len - 1)
            : NULL;

  if (last != NULL && last->days.last == day - 1 && g_strcmp0 (last->name, name) == 0
      && (last->change > 0) == (change > 0))
    {
      last->days.last = day;
      last->change += change;
      return;
    }
  PagodaWorkdayException exception = { { day, day }, change, name };
  g_array_append_val (workdays->exceptions, exception);
}

static void
drop_idle (GArray *exceptions)
{
  for (guint i = exceptions->len; i > 0; i--)
    if (g_array_index (exceptions, PagodaWorkdayException, i - 1).change == 0)
      g_array_remove_index (exceptions, i - 1);
}

PagodaWorkdays *
pagoda_workdays_explain (const PagodaSnapshot *snapshot, PagodaPeriod period, PagodaLanguage language)
{
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (snapshot);
  PagodaWorkdays *workdays = g_new0 (PagodaWorkdays, 1);

  workdays->exceptions = g_array_new (FALSE, FALSE, sizeof (PagodaWorkdayException));
  for (PagodaDay day = period.first; day <= period.last; day++)
    {
      gboolean usual = pagoda_house_rules_is_working (rules, pagoda_day_weekday (day));
      gboolean worked = pagoda_snapshot_is_workday (snapshot, day);
      const char *name = pagoda_snapshot_name_holiday (snapshot, day, language);
      workdays->usual += usual;
      workdays->workdays += worked;
      if (name != NULL)
        add_day (workdays, day, worked - usual, name);
    }
  drop_idle (workdays->exceptions);
  return workdays;
}
