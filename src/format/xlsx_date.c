/* xlsx_date.c: days and times as a workbook counts them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_date.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define SECONDS 86400
/* Day 0 of each system as a PagodaDay.  From day 61 on the 1900 system counts as if from 1899-12-30. */
#define ZERO_OF_1900 (-25569)
#define ZERO_OF_1904 (-24107)
#define DAY_THAT_NEVER_WAS 60
/* 9999-12-31. */
#define LAST_DAY 2932896

static PagodaDay
count_day (double days, gboolean since_1904)
{
  if (since_1904)
    return ZERO_OF_1904 + (PagodaDay)days;
  return ZERO_OF_1900 + (PagodaDay)days + (days < DAY_THAT_NEVER_WAS ? 1 : 0);
}

gboolean
pagoda_xlsx_date_from_serial (double serial, gboolean since_1904, PagodaDay *day, int *second)
{
  int zero = since_1904 ? ZERO_OF_1904 : ZERO_OF_1900;

  if (!(serial >= 0) || serial >= LAST_DAY - zero + 1)
    return FALSE;

  double days = floor (serial);
  int rounded = (int)floor ((serial - days) * SECONDS + 0.5);
  if (rounded == SECONDS)
    {
      days += 1;
      rounded = 0;
    }
  *day = days < 1 && !since_1904 ? PAGODA_DAY_NONE : MIN (count_day (days, since_1904), LAST_DAY);
  *second = rounded;
  return TRUE;
}

/* Reads `hh:mm:ss` with what may follow it. */
static gboolean
read_time (const char *text, int *second)
{
  int h = 0, m = 0, s = 0, length = 0;

  if (sscanf (text, "%2d:%2d:%2d%n", &h, &m, &s, &length) != 3 || h < 0 || h > 23 || m < 0 || m > 59 || s < 0
      || s > 59)
    return FALSE;
  text += length;
  if (*text == '.')
    text += 1 + strspn (text + 1, "0123456789");
  if (*text == 'Z')
    text++;
  *second = (h * 60 + m) * 60 + s;
  return *text == '\0';
}

gboolean
pagoda_xlsx_date_from_iso (const char *text, PagodaDay *day, int *second)
{
  gsize length = strlen (text);

  *day = PAGODA_DAY_NONE;
  *second = 0;
  if (length > 2 && text[2] == ':')
    return read_time (text, second);

  g_autofree char *date = g_strndup (text, 10);
  *day = pagoda_day_from_iso (date);
  if (*day == PAGODA_DAY_NONE)
    return FALSE;
  return length == 10 || ((text[10] == 'T' || text[10] == ' ') && read_time (text + 11, second));
}

double
pagoda_xlsx_date_to_serial (PagodaDay day, int second, gboolean since_1904)
{
  double fraction = (double)second / SECONDS;

  if (day == PAGODA_DAY_NONE)
    return fraction;
  if (since_1904)
    return day - ZERO_OF_1904 + fraction;
  int days = day - ZERO_OF_1900;
  return (days <= DAY_THAT_NEVER_WAS ? days - 1 : days) + fraction;
}
