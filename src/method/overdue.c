/* overdue.c: what was planned and not done.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/overdue.h"

/* The day that @activity was planned for where it was still open on @day, else PAGODA_DAY_NONE. */
static PagodaDay
open_plan (const PagodaActivity *activity, PagodaDay day)
{
  switch (activity->state)
    {
    case PAGODA_ACTIVITY_PLANNED:
      return activity->day;
    case PAGODA_ACTIVITY_DONE:
      return activity->day > day ? activity->planned : PAGODA_DAY_NONE;
    case PAGODA_ACTIVITY_CANCELLED:
      return activity->cancelled != PAGODA_DAY_NONE && activity->cancelled > day ? activity->day
                                                                                 : PAGODA_DAY_NONE;
    }
  g_return_val_if_reached (PAGODA_DAY_NONE);
}

int
pagoda_activity_overdue_days (const PagodaActivity *activity, PagodaDay day)
{
  PagodaDay planned = open_plan (activity, day);

  return planned != PAGODA_DAY_NONE && planned < day ? day - planned : 0;
}
