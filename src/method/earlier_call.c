/* earlier_call.c: whether a customer was called a short time ago.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/earlier_call.h"

static gboolean
is_later (const PagodaActivity *activity, const PagodaActivity *other)
{
  return other == NULL || activity->day > other->day
         || (activity->day == other->day && activity->minute >= other->minute);
}

const PagodaActivity *
pagoda_earlier_call (const GPtrArray *activities,
                     PagodaId except,
                     PagodaDay day,
                     const PagodaHouseRules *rules)
{
  PagodaDay first = day - (PagodaDay)rules->values[PAGODA_RULE_RECENT_CALL_DAYS];
  const PagodaActivity *latest = NULL;

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (activity->kind == PAGODA_ACTIVITY_CALL && activity->state == PAGODA_ACTIVITY_DONE
          && activity->id != except && activity->day >= first && activity->day <= day
          && is_later (activity, latest))
        latest = activity;
    }
  return latest;
}
