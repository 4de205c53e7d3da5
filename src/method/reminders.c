/* reminders.c: when somebody is to be reminded of what is planned.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/reminders.h"

#define MINUTES_PER_DAY (24 * 60)
#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_DAY 86400

/* The instant of @minute of @day in @zone: the local time as if it were UTC, less the zone's offset.  Where
 * the clock is turned back the summer time is the first of two. */
static gint64
find_instant (PagodaDay day, int minute, GTimeZone *zone)
{
  gint64 time = (gint64)day * SECONDS_PER_DAY + minute * SECONDS_PER_MINUTE;
  int interval = g_time_zone_adjust_time (zone, G_TIME_TYPE_DAYLIGHT, &time);

  return time - g_time_zone_get_offset (zone, interval);
}

static GTimeZone *
zone_of (const PagodaActivity *activity, GTimeZone *local)
{
  GTimeZone *zone
      = activity->minute >= 0 && activity->zone != NULL ? g_time_zone_new_identifier (activity->zone) : NULL;

  return zone != NULL ? zone : g_time_zone_ref (local);
}

gint64
pagoda_reminder_instant (const PagodaActivity *activity, GTimeZone *local)
{
  if (activity->reminder < 0 || activity->state != PAGODA_ACTIVITY_PLANNED)
    return PAGODA_NO_INSTANT;
  g_autoptr (GTimeZone) zone = zone_of (activity, local);
  int minute = activity->minute >= 0 ? activity->minute : PAGODA_REMINDER_MORNING;
  gint64 instant = find_instant (activity->day - activity->reminder / MINUTES_PER_DAY, minute, zone);
  return instant - activity->reminder % MINUTES_PER_DAY * SECONDS_PER_MINUTE;
}

/* The civil day of @instant. */
static PagodaDay
day_of (gint64 instant, GTimeZone *zone)
{
  gint64 time
      = instant
        + g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, instant));

  return (PagodaDay)((time - (time % SECONDS_PER_DAY + SECONDS_PER_DAY) % SECONDS_PER_DAY) / SECONDS_PER_DAY);
}

gboolean
pagoda_reminder_is_due (const PagodaActivity *activity, gint64 now, GTimeZone *local)
{
  gint64 instant = pagoda_reminder_instant (activity, local);
  g_autoptr (GTimeZone) zone = zone_of (activity, local);

  return instant != PAGODA_NO_INSTANT && instant <= now && activity->day >= day_of (now, zone);
}

gint64
pagoda_reminders_next (const GPtrArray *activities, gint64 now, GTimeZone *local)
{
  gint64 next = PAGODA_NO_INSTANT;

  for (guint i = 0; i < activities->len; i++)
    {
      gint64 instant = pagoda_reminder_instant (g_ptr_array_index (activities, i), local);
      if (instant > now && (next == PAGODA_NO_INSTANT || instant < next))
        next = instant;
    }
  return next;
}
