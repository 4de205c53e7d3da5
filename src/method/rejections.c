/* rejections.c: rejections are counted, because sales start at the fifth.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/rejections.h"

static gboolean
is_rejection (const PagodaActivity *activity)
{
  return activity->state == PAGODA_ACTIVITY_DONE && activity->rejection == PAGODA_ANSWER_YES;
}

/* The order in which they happened, as far as is known. */
static gboolean
is_before (const PagodaActivity *one, const PagodaActivity *other)
{
  if (one->day != other->day)
    return one->day < other->day;
  return one->minute != other->minute ? one->minute < other->minute : one->id < other->id;
}

guint
pagoda_rejections_number (const GPtrArray *activities, const PagodaActivity *activity)
{
  guint number = 1;

  if (!is_rejection (activity))
    return 0;
  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *other = g_ptr_array_index (activities, i);
      if (is_rejection (other) && is_before (other, activity))
        number++;
    }
  return number;
}

guint
pagoda_rejections_next (const GPtrArray *activities, PagodaDay day)
{
  guint number = 1;

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (is_rejection (activity) && activity->day <= day)
        number++;
    }
  return number;
}
