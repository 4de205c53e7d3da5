/* day_words.c: days as people say them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text is folded and loses its spaces.  Then each reader is tried from the beginning; the first one that
 * comes to the end has understood it.
 */
#include "base/day_words.h"

#include "base/text.h"

#include <string.h>

#define DAYS_PER_WEEK 7
#define MONTHS_PER_YEAR 12
#define HALF_MONTH 15

/* The first number of a date from which it is the year. */
#define LEAST_YEAR 1000

/* Nobody counts further than that. */
#define MOST_DIGITS 4

/* Reads a day from where @text points to, and moves it behind what was read; PAGODA_DAY_NONE where that is
 * none. */
typedef PagodaDay (*Reader) (const char **text, PagodaDay today);

/* A word, and the number it stands for. */
typedef struct
{
  const char *word;
  int value;
} Word;

#define NO_WORD G_MININT

static gboolean
take (const char **text, const char *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  return TRUE;
}

/* The value of the first of @n @words that stands there, NO_WORD without one. */
static int
take_word (const char **text, const Word *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (take (text, words[i].word))
      return words[i].value;
  return NO_WORD;
}

/* The abbreviation of at least three letters of one of @n @names, as its place from 1 on; NO_WORD without. */
static int
take_name (const char **text, const char *const *names, gsize n)
{
  gsize length = 0;

  while (g_ascii_isalpha ((*text)[length]))
    length++;
  for (gsize i = 0; length >= 3 && i < n; i++)
    if (strncmp (*text, names[i], length) == 0)
      {
        *text += length;
        return (int)i + 1;
      }
  return NO_WORD;
}

/* Numbers */

static const Word numerals[] = { { "一", 1 }, { "二", 2 }, { "两", 2 }, { "三", 3 }, { "四", 4 },
                                 { "五", 5 }, { "六", 6 }, { "七", 7 }, { "八", 8 }, { "九", 9 } };

/* 一 to 九十九. */
static int
take_numeral (const char **text)
{
  int tens = take_word (text, numerals, G_N_ELEMENTS (numerals));

  if (!take (text, "十"))
    return tens;
  int ones = take_word (text, numerals, G_N_ELEMENTS (numerals));
  return (tens != NO_WORD ? tens : 1) * 10 + (ones != NO_WORD ? ones : 0);
}

static int
take_number (const char **text)
{
  gsize digits = strspn (*text, "0123456789");

  if (digits == 0)
    return take_numeral (text);
  if (digits > MOST_DIGITS)
    return NO_WORD;
  int number = (int)g_ascii_strtoll (*text, NULL, 10);
  *text += digits;
  return number;
}

/* Words for one day */

static PagodaDay
read_word (const char **text, PagodaDay today)
{
  static const Word words[] = {
    { "今天", 0 },  { "今日", 0 },     { "today", 0 },      { "明天", 1 },
    { "明日", 1 },  { "tomorrow", 1 }, { "tmr", 1 },        { "大后天", 3 },
    { "后天", 2 },  { "后日", 2 },     { "昨天", -1 },      { "昨日", -1 },
    { "前天", -2 }, { "大前天", -3 },  { "yesterday", -1 }, { "dayaftertomorrow", 2 },
  };

  (void)take (text, "the");
  int offset = take_word (text, words, G_N_ELEMENTS (words));
  return offset != NO_WORD ? today + offset : PAGODA_DAY_NONE;
}

/* So many days, weeks or months from today */

enum
{
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_MONTH,
  UNIT_YEAR,
};

static const Word units[] = {
  { "days", UNIT_DAY },  { "day", UNIT_DAY },     { "d", UNIT_DAY },        { "天", UNIT_DAY },
  { "日", UNIT_DAY },    { "weeks", UNIT_WEEK },  { "week", UNIT_WEEK },    { "wk", UNIT_WEEK },
  { "w", UNIT_WEEK },    { "个星期", UNIT_WEEK }, { "星期", UNIT_WEEK },    { "个礼拜", UNIT_WEEK },
  { "礼拜", UNIT_WEEK }, { "周", UNIT_WEEK },     { "months", UNIT_MONTH }, { "month", UNIT_MONTH },
  { "m", UNIT_MONTH },   { "个月", UNIT_MONTH },  { "years", UNIT_YEAR },   { "year", UNIT_YEAR },
  { "y", UNIT_YEAR },    { "年", UNIT_YEAR },
};

static PagodaDay
add_units (PagodaDay today, int n, int unit)
{
  switch (unit)
    {
    case UNIT_DAY:
      return today + n;
    case UNIT_WEEK:
      return today + n * DAYS_PER_WEEK;
    case UNIT_MONTH:
      return pagoda_day_add_months (today, n);
    case UNIT_YEAR:
      return pagoda_day_add_months (today, n * MONTHS_PER_YEAR);
    default:
      return PAGODA_DAY_NONE;
    }
}

/* Which way the number before it leads: +1 or −1; 0 where nothing says so. */
static int
take_direction (const char **text)
{
  static const Word words[] = {
    { "以后", 1 },  { "之后", 1 },  { "后", 1 },  { "later", 1 }, { "fromnow", 1 },
    { "以前", -1 }, { "之前", -1 }, { "前", -1 }, { "ago", -1 },
  };
  int direction = take_word (text, words, G_N_ELEMENTS (words));

  return direction != NO_WORD ? direction : 0;
}

/* 5日 without more is a day of the month, and not five days. */
static PagodaDay
read_offset (const char **text, PagodaDay today)
{
  int sign = take (text, "-") ? -1 : take (text, "+") || take (text, "in") || take (text, "再过") ? 1 : 0;
  gboolean plain = sign != 0 && strspn (*text, "0123456789") == strlen (*text);

  if (take (text, "半个月"))
    return today + HALF_MONTH * (take_direction (text) < 0 ? -1 : 1);
  int number = take_number (text);
  gboolean is_date = g_str_has_prefix (*text, "日");
  int unit = number != NO_WORD && plain ? UNIT_DAY : take_word (text, units, G_N_ELEMENTS (units));
  int direction = take_direction (text);
  if (number == NO_WORD || unit == NO_WORD || (is_date && sign == 0 && direction == 0))
    return PAGODA_DAY_NONE;
  return add_units (today, number * (sign < 0 || direction < 0 ? -1 : 1), unit);
}

/* Weekdays */

/* How many weeks or months from this one, as people say before a weekday or a month: 下, next. */
static int
take_turn (const char **text)
{
  static const Word words[] = {
    { "下下个", 2 }, { "下下", 2 }, { "下个", 1 }, { "下", 1 },    { "next", 1 }, { "这个", 0 },
    { "这", 0 },     { "本", 0 },   { "this", 0 }, { "上个", -1 }, { "上", -1 },  { "last", -1 },
  };

  return take_word (text, words, G_N_ELEMENTS (words));
}

/* Monday 1 … Sunday 7, or NO_WORD. */
static int
take_weekday (const char **text)
{
  static const char *const names[]
      = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };
  static const Word days[] = {
    { "一", 1 }, { "二", 2 }, { "三", 3 }, { "四", 4 }, { "五", 5 }, { "六", 6 }, { "日", 7 }, { "天", 7 },
    { "1", 1 },  { "2", 2 },  { "3", 3 },  { "4", 4 },  { "5", 5 },  { "6", 6 },  { "7", 7 },
  };

  if (take (text, "周") || take (text, "星期") || take (text, "礼拜"))
    return take_word (text, days, G_N_ELEMENTS (days));
  return take_name (text, names, G_N_ELEMENTS (names));
}

static PagodaDay
read_weekday (const char **text, PagodaDay today)
{
  (void)take (text, "on");
  int turn = take_turn (text);
  int weekday = take_weekday (text);
  PagodaDay monday = today - (pagoda_day_weekday (today) - 1);

  if (weekday == NO_WORD)
    return PAGODA_DAY_NONE;
  if (turn != NO_WORD)
    return monday + turn * DAYS_PER_WEEK + weekday - 1;
  PagodaDay day = monday + weekday - 1;
  return day > today ? day : day + DAYS_PER_WEEK;
}

/* 下周 and 下个月 begin with their first day. */
static PagodaDay
read_turn (const char **text, PagodaDay today)
{
  int turn = take_turn (text);
  int day_of_month;

  if (turn == NO_WORD)
    return PAGODA_DAY_NONE;
  pagoda_day_to_ymd (today, NULL, NULL, &day_of_month);
  if (take (text, "周") || take (text, "星期") || take (text, "礼拜") || take (text, "week"))
    return today - (pagoda_day_weekday (today) - 1) + turn * DAYS_PER_WEEK;
  if (take (text, "月") || take (text, "month"))
    return pagoda_day_add_months (today - (day_of_month - 1), turn);
  return PAGODA_DAY_NONE;
}

/* Months */

static PagodaDay
first_of_month (PagodaDay today, int turn)
{
  int day_of_month;

  pagoda_day_to_ymd (today, NULL, NULL, &day_of_month);
  return pagoda_day_add_months (today - (day_of_month - 1), turn);
}

static PagodaDay
end_of_month (PagodaDay today, int turn)
{
  PagodaDay next = first_of_month (today, turn + 1);

  return next != PAGODA_DAY_NONE ? next - 1 : PAGODA_DAY_NONE;
}

static PagodaDay
end_of_year (PagodaDay today)
{
  int year;

  pagoda_day_to_ymd (today, &year, NULL, NULL);
  return pagoda_day_from_ymd (year, MONTHS_PER_YEAR, 31);
}

static PagodaDay
read_english_end (const char **text, PagodaDay today)
{
  gboolean short_form = take (text, "eo");

  if (!short_form && !take (text, "endof"))
    return PAGODA_DAY_NONE;
  (void)take (text, "the");
  int turn = take_turn (text);
  if (take (text, "month") || (short_form && take (text, "m")))
    return end_of_month (today, turn != NO_WORD ? turn : 0);
  return take (text, "year") || (short_form && take (text, "y")) ? end_of_year (today) : PAGODA_DAY_NONE;
}

/* 月底, 下月底, 月初 (of the next month), 年底, 周末. */
static PagodaDay
read_end (const char **text, PagodaDay today)
{
  int turn = take_turn (text);

  if (take (text, "年底") || take (text, "年末"))
    return turn == NO_WORD || turn == 0 ? end_of_year (today) : PAGODA_DAY_NONE;
  if (take (text, "周末"))
    return today - (pagoda_day_weekday (today) - 1) + 5 + (turn != NO_WORD ? turn * DAYS_PER_WEEK : 0);
  if (take (text, "月底") || take (text, "月末"))
    return end_of_month (today, turn != NO_WORD ? turn : 0);
  return take (text, "月初") ? first_of_month (today, turn != NO_WORD ? turn : 1) : PAGODA_DAY_NONE;
}

/* The day @day_of_month of the month @turn months on. */
static PagodaDay
day_of_month_on (PagodaDay today, int turn, int day_of_month)
{
  int year;
  int month;
  PagodaDay first = first_of_month (today, turn);

  if (first == PAGODA_DAY_NONE)
    return PAGODA_DAY_NONE;
  pagoda_day_to_ymd (first, &year, &month, NULL);
  return pagoda_day_from_ymd (year, month, day_of_month);
}

/* 5号, 下月5号.  A month that has no such day is passed over. */
static PagodaDay
read_day_of_month (const char **text, PagodaDay today)
{
  int turn = take_turn (text);
  gboolean has_month = turn != NO_WORD && take (text, "月");
  int day_of_month = take_number (text);
  gboolean is_day = take (text, "号") || take (text, "日");

  if (day_of_month == NO_WORD || has_month != (turn != NO_WORD) || (!is_day && !has_month))
    return PAGODA_DAY_NONE;
  if (has_month)
    return day_of_month_on (today, turn, day_of_month);
  for (int month = 0; month < 3; month++)
    {
      PagodaDay day = day_of_month_on (today, month, day_of_month);
      if (day >= today)
        return day;
    }
  return PAGODA_DAY_NONE;
}

/* Dates */

/* The next such day; that of 29 February may be years away. */
static PagodaDay
next_date (PagodaDay today, int month, int day_of_month)
{
  int year;

  pagoda_day_to_ymd (today, &year, NULL, NULL);
  for (int i = 0; i <= 8; i++)
    {
      PagodaDay day = pagoda_day_from_ymd (year + i, month, day_of_month);
      if (day >= today)
        return day;
    }
  return PAGODA_DAY_NONE;
}

/* Between the parts of a date, the same in the whole of it. */
static gboolean
take_separator (const char **text, char *separator)
{
  if (**text == '\0' || strchr (*separator != '\0' ? (char[]){ *separator, '\0' } : "-/.", **text) == NULL)
    return FALSE;
  *separator = *(*text)++;
  return TRUE;
}

static PagodaDay
read_figures (const char **text, PagodaDay today)
{
  char separator = '\0';
  int first = take_number (text);
  int second = first != NO_WORD && take_separator (text, &separator) ? take_number (text) : NO_WORD;

  if (second == NO_WORD)
    return PAGODA_DAY_NONE;
  if (first >= LEAST_YEAR)
    return take_separator (text, &separator) ? pagoda_day_from_ymd (first, second, take_number (text))
                                             : PAGODA_DAY_NONE;
  return first > MONTHS_PER_YEAR ? next_date (today, second, first) : next_date (today, first, second);
}

/* 2026年12月24日, 明年3月1号, 12月24日. */
static PagodaDay
read_chinese_date (const char **text, PagodaDay today)
{
  int year;
  int number = NO_WORD;

  pagoda_day_to_ymd (today, &year, NULL, NULL);
  gboolean has_year = take (text, "今年") || (take (text, "明年") && ++year > 0);
  if (!has_year && (number = take_number (text)) != NO_WORD && take (text, "年"))
    {
      year = number;
      has_year = TRUE;
      number = NO_WORD;
    }
  int month = number != NO_WORD ? number : take_number (text);
  if (month == NO_WORD || !take (text, "月"))
    return PAGODA_DAY_NONE;
  int day_of_month = take_number (text);
  if (day_of_month == NO_WORD)
    return PAGODA_DAY_NONE;
  (void)(take (text, "日") || take (text, "号"));
  return has_year ? pagoda_day_from_ymd (year, month, day_of_month) : next_date (today, month, day_of_month);
}

/* 24 Dec, Dec 24, 24 December 2026, Dec 24, 2026. */
static PagodaDay
read_english_date (const char **text, PagodaDay today)
{
  static const char *const names[]
      = { "january", "february", "march",     "april",   "may",      "june",
          "july",    "august",   "september", "october", "november", "december" };
  gboolean day_first = g_ascii_isdigit (**text);
  int day_of_month = day_first ? take_number (text) : NO_WORD;
  int month = take_name (text, names, G_N_ELEMENTS (names));

  if (!day_first)
    day_of_month = take_number (text);
  if (month == NO_WORD || day_of_month == NO_WORD)
    return PAGODA_DAY_NONE;
  (void)take (text, ",");
  return **text != '\0' ? pagoda_day_from_ymd (take_number (text), month, day_of_month)
                        : next_date (today, month, day_of_month);
}

static char *
drop_spaces (const char *text)
{
  char *folded = pagoda_text_fold (text);
  char *to = folded;

  for (const char *from = folded; *from != '\0'; from++)
    if (*from != ' ')
      *to++ = *from;
  *to = '\0';
  return folded;
}

PagodaDay
pagoda_day_from_words (const char *text, PagodaDay today)
{
  static const Reader readers[] = {
    read_figures, read_word,        read_offset,       read_weekday,      read_end,
    read_turn,    read_english_end, read_day_of_month, read_chinese_date, read_english_date,
  };
  g_autofree char *folded = drop_spaces (text);
  PagodaDay written = pagoda_day_from_iso (folded);

  if (written != PAGODA_DAY_NONE)
    return written;
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      const char *rest = folded;
      PagodaDay day = readers[i](&rest, today);
      if (day != PAGODA_DAY_NONE && *rest == '\0')
        return day;
    }
  return PAGODA_DAY_NONE;
}
