/* wording.c: figures and days as the window words them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/wording.h"

#include "session/people_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Characters of a toast. */
#define LONGEST_LINE 120

/* Columns of what an item of a menu names, a wide character being two: a menu is never wider than a narrow
 * window. */
#define LONGEST_ITEM 26

static const char *const months[] = {
  NC_ ("month", "Jan"), NC_ ("month", "Feb"), NC_ ("month", "Mar"), NC_ ("month", "Apr"),
  NC_ ("month", "May"), NC_ ("month", "Jun"), NC_ ("month", "Jul"), NC_ ("month", "Aug"),
  NC_ ("month", "Sep"), NC_ ("month", "Oct"), NC_ ("month", "Nov"), NC_ ("month", "Dec"),
};

static const char *const weekdays[] = {
  NC_ ("weekday", "Mon"), NC_ ("weekday", "Tue"), NC_ ("weekday", "Wed"), NC_ ("weekday", "Thu"),
  NC_ ("weekday", "Fri"), NC_ ("weekday", "Sat"), NC_ ("weekday", "Sun"),
};

char *
pagoda_wording_customers (guint64 count)
{
  g_autofree char *number = pagoda_count_format (count);

  /* Translators: a number of customers, with its counting word where the language has one. */
  return g_strdup_printf (C_ ("number of customers", "%s"), number);
}

char *
pagoda_wording_share (double share)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (isnan (share))
    return NULL;
  g_ascii_formatd (digits, sizeof digits, "%.1f", fabs (share) * 100);
  return g_strconcat (share < 0 ? "\xe2\x88\x92" : "", digits, "%", NULL);
}

char *
pagoda_wording_money (PagodaMoney money, const char *currency)
{
  return pagoda_money_format_short (money, currency, pagoda_language_current ());
}

static const char *
month_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

static char *
word_day_of_year (int year, int month, int day_of_month)
{
  /* Translators: a day with its year; %1$d is the day of the month, %2$s the month, %3$d the year. */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"), day_of_month, month_name (month), year);
}

char *
pagoda_wording_day (PagodaDay day, PagodaDay today)
{
  int year;
  int month;
  int day_of_month;
  int this_year = 0;

  if (day == PAGODA_DAY_NONE)
    return g_strdup ("");
  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  if (today != PAGODA_DAY_NONE)
    pagoda_day_to_ymd (today, &this_year, NULL, NULL);
  if (year != this_year)
    return word_day_of_year (year, month, day_of_month);
  /* Translators: a day of this year; %1$d is the day of the month, %2$s the month. */
  return g_strdup_printf (_ ("%1$d %2$s"), day_of_month, month_name (month));
}

char *
pagoda_wording_dated (PagodaDay day)
{
  return pagoda_wording_day (day, PAGODA_DAY_NONE);
}

char *
pagoda_wording_column_day (PagodaDay day, PagodaDay today)
{
  int year;
  int this_year;

  if (day == PAGODA_DAY_NONE)
    return g_strdup ("");
  pagoda_day_to_ymd (day, &year, NULL, NULL);
  pagoda_day_to_ymd (today, &this_year, NULL, NULL);
  return year == this_year ? pagoda_wording_day (day, today) : pagoda_day_to_iso (day);
}

char *
pagoda_wording_full_day (PagodaDay day)
{
  int year;
  int month;
  int day_of_month;

  pagoda_day_to_ymd (day, &year, &month, &day_of_month);
  g_autofree char *date = word_day_of_year (year, month, day_of_month);
  /* Translators: a day; %1$s is the date, %2$s the day of the week. */
  return g_strdup_printf (_ ("%1$s, %2$s"), date, pagoda_wording_weekday (day));
}

const char *
pagoda_wording_weekday (PagodaDay day)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "weekday", weekdays[pagoda_day_weekday (day) - 1]);
}

char *
pagoda_wording_month (PagodaDay day)
{
  int year;
  int month;

  pagoda_day_to_ymd (day, &year, &month, NULL);
  /* Translators: a month with its year; %1$s is the month, %2$d the year. */
  return g_strdup_printf (_ ("%1$s %2$d"), month_name (month), year);
}

char *
pagoda_wording_short_month (PagodaDay day)
{
  int month;

  pagoda_day_to_ymd (day, NULL, &month, NULL);
  return g_strdup (month_name (month));
}

char *
pagoda_wording_moment (gint64 at)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (at);
  int year;
  int month;
  int day_of_month;

  g_date_time_get_ymd (moment, &year, &month, &day_of_month);
  g_autofree char *day = word_day_of_year (year, month, day_of_month);
  return g_strdup_printf ("%s %02d:%02d", day, g_date_time_get_hour (moment),
                          g_date_time_get_minute (moment));
}

char *
pagoda_wording_mark (int mark)
{
  return pagoda_people_word_mark (mark);
}

char *
pagoda_wording_lead (double lead)
{
  return pagoda_people_word_lead (lead);
}

char *
pagoda_wording_line (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');

  if (g_utf8_strlen (line, -1) <= LONGEST_LINE)
    return g_steal_pointer (&line);
  g_autofree char *beginning = g_utf8_substring (line, 0, LONGEST_LINE - 1);
  return g_strconcat (beginning, "…", NULL);
}

char *
pagoda_wording_item (const char *text)
{
  int columns = 0;
  const char *end = NULL; /* where the text is cut if it turns out too long */

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      columns += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
      if (end == NULL && columns >= LONGEST_ITEM)
        end = p;
      if (columns > LONGEST_ITEM)
        {
          g_autofree char *beginning = g_strndup (text, (gsize)(end - text));
          return g_strconcat (g_strchomp (beginning), "…", NULL);
        }
    }
  return g_strdup (text);
}

char *
pagoda_wording_stages (PagodaStageSet stages)
{
  return pagoda_people_word_stages (stages);
}

const char *
pagoda_wording_tier (PagodaTier tier)
{
  return pagoda_tier_label (tier, pagoda_language_current ());
}
