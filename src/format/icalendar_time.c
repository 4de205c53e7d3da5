/* icalendar_time.c: dates, times and durations as an iCalendar file writes them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/icalendar_time.h"

#include "format/icalendar.h"

#include <string.h>

#define MINUTES_OF_DAY (24 * 60)
#define MOST_SECONDS (366 * MINUTES_OF_DAY * 60)

/* A name that is looked for in the system's folder of time zones must stay in there. */
#define ZONE_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/"

gboolean
pagoda_icalendar_knows_zone (const char *name)
{
  gsize length = strlen (name);

  if (!g_ascii_isalpha (*name) || length > 64 || strspn (name, ZONE_LETTERS) != length)
    return FALSE;
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (name);
  return zone != NULL;
}

/* The number that the @n figures at @text are, or −1. */
static int
read_figures (const char *text, int n)
{
  int number = 0;

  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = 10 * number + (text[i] - '0');
    }
  return number;
}

static PagodaDay
read_day (const char *text)
{
  int year = read_figures (text, 4);
  int month = year >= 0 ? read_figures (text + 4, 2) : -1;
  int day = month >= 0 ? read_figures (text + 6, 2) : -1;

  return day >= 0 ? pagoda_day_from_ymd (year, month, day) : PAGODA_DAY_NONE;
}

/* The minute that `HHMMSS` begins with; −1 where there is no such time. */
static int
read_minute (const char *text)
{
  int hour = read_figures (text, 2);
  int minute = hour >= 0 ? read_figures (text + 2, 2) : -1;
  int second = minute >= 0 ? read_figures (text + 4, 2) : -1;

  return hour <= 23 && minute <= 59 && second >= 0 && second <= 60 ? 60 * hour + minute : -1;
}

gboolean
pagoda_icalendar_moment_read (const char *text, PagodaIcalendarMoment *moment)
{
  gsize length = strlen (text);

  *moment = (PagodaIcalendarMoment){ .day = read_day (text), .minute = -1 };
  if (moment->day == PAGODA_DAY_NONE || length == 8)
    return moment->day != PAGODA_DAY_NONE;
  moment->is_utc = length == 16 && g_ascii_toupper (text[15]) == 'Z';
  if (g_ascii_toupper (text[8]) == 'T' && (length == 15 || moment->is_utc))
    moment->minute = read_minute (text + 9);
  if (moment->minute >= 0)
    return TRUE;
  moment->day = PAGODA_DAY_NONE;
  return FALSE;
}

void
pagoda_icalendar_moment_place (PagodaIcalendarMoment *moment, const char *zone)
{
  int year, month, day;

  if (!moment->is_utc)
    return;
  moment->is_utc = FALSE;
  pagoda_day_to_ymd (moment->day, &year, &month, &day);
  g_autoptr (GTimeZone) place = zone != NULL && pagoda_icalendar_knows_zone (zone)
                                    ? g_time_zone_new_identifier (zone)
                                    : g_time_zone_new_local ();
  g_autoptr (GDateTime) instant
      = g_date_time_new_utc (year, month, day, moment->minute / 60, moment->minute % 60, 0);
  g_autoptr (GDateTime) local = instant != NULL ? g_date_time_to_timezone (instant, place) : NULL;
  if (local == NULL)
    return;
  g_date_time_get_ymd (local, &year, &month, &day);
  moment->day = pagoda_day_from_ymd (year, month, day);
  moment->minute = 60 * g_date_time_get_hour (local) + g_date_time_get_minute (local);
}

gint64
pagoda_icalendar_minutes_between (const PagodaIcalendarMoment *first, const PagodaIcalendarMoment *last)
{
  return ((gint64)last->day - first->day) * MINUTES_OF_DAY + MAX (last->minute, 0) - MAX (first->minute, 0);
}

/* −1 where @unit does not belong there. */
static gint64
seconds_of_unit (char unit, gboolean in_time)
{
  switch (unit)
    {
    case 'W':
      return in_time ? -1 : 7 * MINUTES_OF_DAY * 60;
    case 'D':
      return in_time ? -1 : MINUTES_OF_DAY * 60;
    case 'H':
      return in_time ? 3600 : -1;
    case 'M':
      return in_time ? 60 : -1;
    case 'S':
      return in_time ? 1 : -1;
    default:
      return -1;
    }
}

int
pagoda_icalendar_duration_read (const char *text)
{
  const char *p = text + (*text == '+');
  gint64 seconds = 0;
  gboolean in_time = FALSE;

  if (*p++ != 'P' || *p == '\0')
    return -1;
  /* More parts than a duration has would add up to anything. */
  while (*p != '\0' && seconds <= MOST_SECONDS)
    {
      char *end = NULL;
      if (*p == 'T' && !in_time)
        {
          in_time = TRUE;
          p++;
          continue;
        }
      guint64 number = g_ascii_isdigit (*p) ? g_ascii_strtoull (p, &end, 10) : G_MAXUINT64;
      gint64 unit = number <= MOST_SECONDS ? seconds_of_unit (*end, in_time) : -1;
      if (unit < 0)
        return -1;
      seconds += (gint64)number * unit;
      p = end + 1;
    }
  return seconds <= MOST_SECONDS ? (int)(seconds / 60) : -1;
}
