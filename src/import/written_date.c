/* written_date.c: dates and times as people write them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/written_date.h"

#include "base/text.h"

#include <math.h>
#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199
#define YEARS_AHEAD 20
#define SECONDS_PER_DAY 86400
#define NOON 12

/* 1970-01-01 as spreadsheets count days, and the range in which a bare number is taken for such a count:
 * five figures, 1927 to 2119, so that neither a year nor a quantity is one. */
#define SERIAL_OF_EPOCH 25569
#define FIRST_SERIAL 10000
#define LAST_SERIAL 80000

static const char *const months[] = { "january", "february", "march",     "april",   "may",      "june",
                                      "july",    "august",   "september", "october", "november", "december" };

/* A text being read from its front. */
typedef struct
{
  const char *p;
} Reader;

static void
skip_spaces (Reader *reader)
{
  while (*reader->p == ' ')
    reader->p++;
}

static gboolean
skip (Reader *reader, const char *word)
{
  if (!g_str_has_prefix (reader->p, word))
    return FALSE;
  reader->p += strlen (word);
  return TRUE;
}

/* Reads up to nine figures; FALSE where there is none. */
static gboolean
read_number (Reader *reader, int *number, int *digits)
{
  *number = 0;
  for (*digits = 0; g_ascii_isdigit (*reader->p) && *digits < 9; (*digits)++)
    *number = *number * 10 + (*reader->p++ - '0');
  return *digits > 0 && !g_ascii_isdigit (*reader->p);
}

/* Reads `dec`, `dec.`, `sept` or `december` as 12, 12, 9 and 12. */
static gboolean
read_month_name (Reader *reader, int *month)
{
  gsize length = 0;

  while (g_ascii_isalpha (reader->p[length]))
    length++;
  for (int i = 0; length >= 3 && i < (int)G_N_ELEMENTS (months); i++)
    if (strncmp (reader->p, months[i], length) == 0)
      {
        reader->p += length;
        *month = i + 1;
        return TRUE;
      }
  return FALSE;
}

/* The mark between two parts of a date: punctuation, a space, or the Chinese word for the part before. */
static gboolean
read_mark (Reader *reader, gunichar *mark)
{
  skip_spaces (reader);
  gunichar c = g_utf8_get_char (reader->p);

  *mark = ' ';
  if (c == '-' || c == '/' || c == '.' || c == ',' || c == 0x5E74 /* 年 */ || c == 0x6708 /* 月 */)
    {
      *mark = c;
      reader->p = g_utf8_next_char (reader->p);
      skip_spaces (reader);
    }
  return *reader->p != '\0';
}

static gboolean
read_morning (Reader *reader, int *half)
{
  skip_spaces (reader);
  if (*reader->p == '\0' || g_ascii_isdigit (*reader->p))
    return FALSE;
  if (skip (reader, "am") || skip (reader, "a.m.") || skip (reader, "上午") || skip (reader, "早上"))
    *half = 0;
  else if (skip (reader, "pm") || skip (reader, "p.m.") || skip (reader, "下午") || skip (reader, "晚上"))
    *half = 1;
  else
    return FALSE;
  skip_spaces (reader);
  return TRUE;
}

/* `.000`, `z`, `+08:00` after a time say nothing about the civil time that is written. */
static void
skip_fraction_and_zone (Reader *reader)
{
  if (*reader->p == '.')
    for (reader->p++; g_ascii_isdigit (*reader->p);)
      reader->p++;
  if (!skip (reader, "z") && (*reader->p == '+' || *reader->p == '-'))
    reader->p += strspn (reader->p, "+-0123456789:");
}

/* The minute and second after an hour, each behind a colon or a Chinese word. */
static gboolean
read_minute_and_second (Reader *reader, int *minute, int *second)
{
  int digits;

  *minute = *second = 0;
  if (skip (reader, "点") || skip (reader, "时"))
    return !read_number (reader, minute, &digits) || skip (reader, "分") || *reader->p == '\0';
  if (!skip (reader, ":") || !read_number (reader, minute, &digits) || digits > 2)
    return FALSE;
  return !skip (reader, ":") || (read_number (reader, second, &digits) && digits <= 2);
}

static gboolean
read_time (Reader *reader, int *second_of_day)
{
  int hour, minute, second, digits;
  int half = -1;

  read_morning (reader, &half);
  if (!read_number (reader, &hour, &digits) || digits > 2
      || !read_minute_and_second (reader, &minute, &second))
    return FALSE;
  skip_fraction_and_zone (reader);
  read_morning (reader, &half);
  if (*reader->p != '\0' || hour > 23 || minute > 59 || second > 59)
    return FALSE;
  if (half == 1 && hour < NOON)
    hour += NOON;
  else if (half == 0 && hour == NOON)
    hour = 0;
  *second_of_day = (hour * 60 + minute) * 60 + second;
  return TRUE;
}

/* What may follow a date: nothing, or a time behind a space, a comma or a `t`. */
static gboolean
read_rest (Reader *reader, PagodaWrittenDate *date)
{
  gboolean apart = *reader->p == ' ';

  date->second = -1;
  skip_spaces (reader);
  apart |= skip (reader, "t") || skip (reader, ",");
  if (*reader->p == '\0')
    return TRUE;
  return apart && read_time (reader, &date->second);
}

static void
set_clear (PagodaWrittenDate *date, int year, int month, int day)
{
  const int parts[3] = { date->parts[year], date->parts[month], date->parts[day] };
  const int digits[3] = { date->digits[year], date->digits[month], date->digits[day] };

  memcpy (date->parts, parts, sizeof parts);
  memcpy (date->digits, digits, sizeof digits);
  date->is_clear = TRUE;
}

/* 20111209 */
static gboolean
split_compact (PagodaWrittenDate *date)
{
  int number = date->parts[0];

  *date = (PagodaWrittenDate){ .parts = { number / 10000, number / 100 % 100, number % 100 },
                               .digits = { 4, 2, 2 },
                               .is_clear = TRUE };
  return TRUE;
}

/* Finds out what the parts are, where the writing tells: @name is the part that was a month's name or −1. */
static gboolean
settle_parts (PagodaWrittenDate *date, int name, const gunichar marks[2])
{
  if (name == 0)
    set_clear (date, 2, 0, 1);
  else if (name == 1 && date->digits[0] == 4)
    set_clear (date, 0, 1, 2);
  else if (name == 1)
    set_clear (date, 2, 1, 0);
  else if (name == 2)
    return FALSE;
  else if (marks[0] == 0x5E74 /* 年 */)
    date->is_clear = marks[1] == 0x6708 /* 月 */;
  else if (marks[0] != marks[1] || marks[0] == 0x6708 || marks[0] == ',')
    return FALSE;
  else
    date->is_clear = date->digits[0] == 4;
  return TRUE;
}

static gboolean
read_parts (Reader *reader, PagodaWrittenDate *date)
{
  gunichar marks[2] = { 0, 0 };
  int name = -1;

  for (int i = 0; i < 3; i++)
    {
      if (read_month_name (reader, &date->parts[i]))
        {
          if (name >= 0)
            return FALSE;
          name = i;
        }
      else if (!read_number (reader, &date->parts[i], &date->digits[i]))
        return FALSE;
      if (i == 0 && date->digits[0] == 8 && (*reader->p == '\0' || *reader->p == ' ' || *reader->p == 't'))
        return split_compact (date);
      if (date->digits[i] > 4 || (i < 2 && !read_mark (reader, &marks[i])))
        return FALSE;
    }
  if (!skip (reader, "日"))
    skip (reader, "号");
  return settle_parts (date, name, marks);
}

/* Two figures at @p, or −1. */
static int
two_figures (const char *p)
{
  return g_ascii_isdigit (p[0]) && g_ascii_isdigit (p[1]) ? (p[0] - '0') * 10 + (p[1] - '0') : -1;
}

/* `2011-12-09` and `2011-12-09 08:26:00`, which are most of all dates, without folding. */
static gboolean
parse_iso (const char *text, PagodaWrittenDate *date)
{
  int year_high = two_figures (text);
  int year_low = year_high < 0 ? -1 : two_figures (text + 2);
  if (year_low < 0 || text[4] != '-')
    return FALSE;
  int month = two_figures (text + 5);
  if (month < 0 || text[7] != '-')
    return FALSE;
  int day = two_figures (text + 8);
  if (day < 0)
    return FALSE;

  *date = (PagodaWrittenDate){
    .parts = { year_high * 100 + year_low, month, day }, .digits = { 4, 2, 2 }, .is_clear = TRUE, .second = -1
  };
  if (text[10] == '\0')
    return TRUE;
  Reader reader = { text + 11 };
  return (text[10] == ' ' || text[10] == 'T') && read_time (&reader, &date->second);
}

gboolean
pagoda_written_date_parse (const char *text, PagodaWrittenDate *date)
{
  if (parse_iso (text, date))
    return TRUE;

  g_autofree char *folded = pagoda_text_fold (text);
  Reader reader = { folded };
  *date = (PagodaWrittenDate){ .second = -1 };
  return read_parts (&reader, date) && read_rest (&reader, date);
}

static int
full_year (int year, int digits, PagodaDay today)
{
  int now;

  if (digits != 2)
    return digits == 4 ? year : 0;
  pagoda_day_to_ymd (today, &now, NULL, NULL);
  year += now / 100 * 100;
  if (year > now + YEARS_AHEAD)
    year -= 100;
  else if (year <= now + YEARS_AHEAD - 100)
    year += 100;
  return year;
}

PagodaDay
pagoda_written_date_day (const PagodaWrittenDate *date, PagodaDateOrder order, PagodaDay today)
{
  static const struct
  {
    int year, month, day;
  } places[] = {
    [PAGODA_DATE_ORDER_YMD] = { 0, 1, 2 },
    [PAGODA_DATE_ORDER_DMY] = { 2, 1, 0 },
    [PAGODA_DATE_ORDER_MDY] = { 2, 0, 1 },
  };
  PagodaDateOrder written = date->is_clear ? PAGODA_DATE_ORDER_YMD : order;
  int year_place = places[written].year;

  int year = full_year (date->parts[year_place], date->digits[year_place], today);
  if (year < FIRST_YEAR || year > LAST_YEAR)
    return PAGODA_DAY_NONE;
  return pagoda_day_from_ymd (year, date->parts[places[written].month], date->parts[places[written].day]);
}

gboolean
pagoda_written_time_parse (const char *text, int *second)
{
  g_autofree char *folded = pagoda_text_fold (text);
  Reader reader = { folded };

  return read_time (&reader, second);
}

PagodaDay
pagoda_serial_day (double number, int *second)
{
  double whole = floor (number);
  int fraction = (int)lround ((number - whole) * SECONDS_PER_DAY);

  if (second != NULL)
    *second = fraction > 0 ? MIN (fraction, SECONDS_PER_DAY - 1) : -1;
  if (whole >= FIRST_SERIAL && whole <= LAST_SERIAL)
    return (PagodaDay)whole - SERIAL_OF_EPOCH;
  if (whole < FIRST_YEAR * 10000.0 || whole > LAST_YEAR * 10000.0 + 1231 || fraction > 0)
    return PAGODA_DAY_NONE;
  int compact = (int)whole;
  return pagoda_day_from_ymd (compact / 10000, compact / 100 % 100, compact % 100);
}
