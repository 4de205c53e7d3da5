/* recurrence.c: the days of a recurrence rule.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libical expands the rule.  It sees only what has the shape of one, so that no text of a stranger's file
 * gets any further into it, and only rules of whole days, of which it finds the next in bounded time.
 */
#include "config.h"

#include "format/recurrence.h"

#include "format/refusal.h"

#include <libical/ical.h>
#include <string.h>

/* Rules that people and programs write are shorter by far. */
#define MOST_LETTERS 500

/* Days that are passed on the way to @from: more than fifty years of every day. */
#define MOST_STEPS 20000

#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789=;,+-"

static gboolean
has_shape_of_rule (const char *text)
{
  gsize length = strlen (text);

  return length <= MOST_LETTERS && strspn (text, LETTERS) == length;
}

/* `2MO` is the second Monday of a month or a year; of a week or a day there is none. */
static gboolean
names_days_of_its_span (const struct icalrecurrencetype *rule)
{
  if (rule->freq == ICAL_MONTHLY_RECURRENCE || rule->freq == ICAL_YEARLY_RECURRENCE)
    return TRUE;
  for (gsize i = 0; i < ICAL_BY_DAY_SIZE && rule->by_day[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    if (icalrecurrencetype_day_position (rule->by_day[i]) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
is_of_days (const struct icalrecurrencetype *rule)
{
  return rule->freq >= ICAL_DAILY_RECURRENCE && rule->freq <= ICAL_YEARLY_RECURRENCE && rule->rscale == NULL
         && names_days_of_its_span (rule);
}

static struct icaltimetype
to_date (PagodaDay day)
{
  struct icaltimetype date = { .is_date = 1 };

  pagoda_day_to_ymd (day, &date.year, &date.month, &date.day);
  return date;
}

/* Makes @rule one of days alone: the time of its end and of its occurrences are no matter. */
static void
forget_times (struct icalrecurrencetype *rule)
{
  memset (rule->by_hour, ICAL_RECURRENCE_ARRAY_MAX_BYTE, sizeof rule->by_hour);
  memset (rule->by_minute, ICAL_RECURRENCE_ARRAY_MAX_BYTE, sizeof rule->by_minute);
  memset (rule->by_second, ICAL_RECURRENCE_ARRAY_MAX_BYTE, sizeof rule->by_second);
  if (icaltime_is_null_time (rule->until))
    return;
  rule->until.is_date = 1;
  rule->until.hour = rule->until.minute = rule->until.second = 0;
  rule->until.zone = NULL;
}

static GArray *
list_days (icalrecur_iterator *iterator, PagodaDay from, PagodaDay to, guint most)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (PagodaDay));

  for (guint step = 0; step < MOST_STEPS && days->len < most; step++)
    {
      struct icaltimetype date = icalrecur_iterator_next (iterator);
      PagodaDay day = icaltime_is_null_time (date) ? PAGODA_DAY_NONE
                                                   : pagoda_day_from_ymd (date.year, date.month, date.day);
      if (day == PAGODA_DAY_NONE || day > to)
        break;
      if (day >= from)
        g_array_append_val (days, day);
    }
  return days;
}

GArray *
pagoda_recurrence_days (const char *rule,
                        PagodaDay start,
                        PagodaDay from,
                        PagodaDay to,
                        guint most,
                        GError **error)
{
  g_return_val_if_fail (rule != NULL && start != PAGODA_DAY_NONE, NULL);

  struct icalrecurrencetype parsed = ICALRECURRENCETYPE_INITIALIZER;

  icalerror_set_errors_are_fatal (FALSE);
  if (has_shape_of_rule (rule))
    parsed = icalrecurrencetype_from_string (rule);
  if (!is_of_days (&parsed))
    {
      icalrecurrencetype_clear (&parsed);
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_RECURRENCE, error);
      return NULL;
    }
  forget_times (&parsed);
  icalrecur_iterator *iterator = icalrecur_iterator_new (parsed, to_date (start));
  /* Where there is none, the rule is one that no day fulfils. */
  GArray *days = iterator != NULL ? list_days (iterator, from, to, most)
                                  : g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  g_clear_pointer (&iterator, icalrecur_iterator_free);
  icalrecurrencetype_clear (&parsed);
  return days;
}
