/* period.c: a span of civil days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/period.h"

PagodaPeriod
pagoda_period_trailing_year (PagodaDay day)
{
  return (PagodaPeriod){ .first = pagoda_day_add_months (day, -12) + 1, .last = day };
}

PagodaPeriod
pagoda_period_quarter (PagodaDay day)
{
  int year, month;

  pagoda_day_to_ymd (day, &year, &month, NULL);
  PagodaDay first = pagoda_day_from_ymd (year, month - (month - 1) % 3, 1);
  return (PagodaPeriod){ first, pagoda_period_month (pagoda_day_add_months (first, 2)).last };
}

PagodaPeriod
pagoda_period_month (PagodaDay day)
{
  int year, month;

  pagoda_day_to_ymd (day, &year, &month, NULL);
  int days = g_date_get_days_in_month ((GDateMonth)month, (GDateYear)year);
  return (PagodaPeriod){ pagoda_day_from_ymd (year, month, 1), pagoda_day_from_ymd (year, month, days) };
}

gboolean
pagoda_period_contains (PagodaPeriod period, PagodaDay day)
{
  return period.first <= day && day <= period.last;
}
