/* activity_series.c: visits that come again.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/activity_series.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define WEEKLY "FREQ=WEEKLY"
#define FORTNIGHTLY WEEKLY ";INTERVAL=2"
#define MONTHLY_DAY "FREQ=MONTHLY;BYMONTHDAY="
#define MONTHLY_WEEKDAY "FREQ=MONTHLY;BYDAY="

#define DAYS_PER_WEEK 7

/* All months have this day; of the days after it the last one that a month has. */
#define LAST_COMMON_DAY 28

static const PagodaWord repetitions[PAGODA_N_REPETITIONS] = {
  [PAGODA_REPEAT_NEVER] = { "never", NC_ ("repetition", "Never"), NULL },
  [PAGODA_REPEAT_WEEKLY] = { "weekly", NC_ ("repetition", "Every week"), NULL },
  [PAGODA_REPEAT_FORTNIGHTLY] = { "fortnightly", NC_ ("repetition", "Every 2 weeks"), NULL },
  [PAGODA_REPEAT_MONTHLY_DAY] = { "monthly", NC_ ("repetition", "Every month on that day"), NULL },
  [PAGODA_REPEAT_MONTHLY_WEEKDAY]
  = { "monthly weekday", NC_ ("repetition", "Every month on that weekday"), NULL },
  [PAGODA_REPEAT_OWN] = { "own", NC_ ("repetition", "By a rule of my own"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaRepetition, repetition, repetitions, "repetition")

void
pagoda_activity_series_free (PagodaActivitySeries *series)
{
  if (series == NULL)
    return;
  g_free (series->rule);
  g_free (series);
}

/* `15`; of the 30th `28,29,30` of which a month has the last. */
static char *
rule_on_day (int day_of_month)
{
  GString *rule = g_string_new (MONTHLY_DAY);

  if (day_of_month <= LAST_COMMON_DAY)
    g_string_append_printf (rule, "%d", day_of_month);
  for (int day = LAST_COMMON_DAY; day <= day_of_month && day_of_month > LAST_COMMON_DAY; day++)
    g_string_append_printf (rule, "%s%d", day > LAST_COMMON_DAY ? "," : "", day);
  if (day_of_month > LAST_COMMON_DAY)
    g_string_append (rule, ";BYSETPOS=-1");
  return g_string_free (rule, FALSE);
}

static char *
rule_on_weekday (PagodaDay day, int day_of_month)
{
  static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  int place = (day_of_month - 1) / DAYS_PER_WEEK + 1;

  return g_strdup_printf (MONTHLY_WEEKDAY "%d%s", place > LAST_COMMON_DAY / DAYS_PER_WEEK ? -1 : place,
                          weekdays[pagoda_day_weekday (day) - 1]);
}

char *
pagoda_repetition_rule (PagodaRepetition repetition, PagodaDay first, const char *own)
{
  int day_of_month;

  pagoda_day_to_ymd (first, NULL, NULL, &day_of_month);
  switch (repetition)
    {
    case PAGODA_REPEAT_NEVER:
      return NULL;
    case PAGODA_REPEAT_WEEKLY:
      return g_strdup (WEEKLY);
    case PAGODA_REPEAT_FORTNIGHTLY:
      return g_strdup (FORTNIGHTLY);
    case PAGODA_REPEAT_MONTHLY_DAY:
      return rule_on_day (day_of_month);
    case PAGODA_REPEAT_MONTHLY_WEEKDAY:
      return rule_on_weekday (first, day_of_month);
    case PAGODA_REPEAT_OWN:
      return pagoda_rule_without_end (own != NULL ? own : "");
    }
  g_return_val_if_reached (NULL);
}

/* TRUE where @rule is one that rule_on_day() makes. */
static gboolean
is_on_day (const char *rule)
{
  for (int day_of_month = 1; day_of_month <= 31; day_of_month++)
    {
      g_autofree char *made = rule_on_day (day_of_month);
      if (g_str_equal (made, rule))
        return TRUE;
    }
  return FALSE;
}

/* TRUE where @rule names one weekday of the month by its place. */
static gboolean
is_on_weekday (const char *rule)
{
  const char *place = rule + strlen (MONTHLY_WEEKDAY);

  return g_str_has_prefix (rule, MONTHLY_WEEKDAY)
         && g_regex_match_simple ("^(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$", place, 0, 0);
}

PagodaRepetition
pagoda_repetition_of (const char *rule)
{
  if (rule == NULL)
    return PAGODA_REPEAT_NEVER;
  g_autofree char *bare = pagoda_rule_without_end (rule);
  if (g_str_equal (bare, WEEKLY))
    return PAGODA_REPEAT_WEEKLY;
  if (g_str_equal (bare, FORTNIGHTLY))
    return PAGODA_REPEAT_FORTNIGHTLY;
  if (is_on_day (bare))
    return PAGODA_REPEAT_MONTHLY_DAY;
  return is_on_weekday (bare) ? PAGODA_REPEAT_MONTHLY_WEEKDAY : PAGODA_REPEAT_OWN;
}

static gboolean
is_end (const char *part)
{
  return g_str_has_prefix (part, "UNTIL=") || g_str_has_prefix (part, "COUNT=");
}

/* The parts of @rule in capitals, without white space (transfer full). */
static GStrv
split_rule (const char *rule)
{
  g_autofree char *capitals = g_ascii_strup (rule, -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *c = capitals; *c != '\0'; c++)
    if (!g_ascii_isspace (*c))
      g_string_append_c (text, *c);
  return g_strsplit (text->str + (g_str_has_prefix (text->str, "RRULE:") ? strlen ("RRULE:") : 0), ";", -1);
}

char *
pagoda_rule_without_end (const char *rule)
{
  g_auto (GStrv) parts = split_rule (rule);
  GString *bare = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0' && !is_end (parts[i]))
      g_string_append_printf (bare, "%s%s", bare->len > 0 ? ";" : "", parts[i]);
  return g_string_free (bare, FALSE);
}

char *
pagoda_rule_with_end (const char *rule, PagodaDay until)
{
  int year, month, day_of_month;

  pagoda_day_to_ymd (until, &year, &month, &day_of_month);
  return g_strdup_printf ("%s;UNTIL=%04d%02d%02d", rule, year, month, day_of_month);
}

PagodaDay
pagoda_rule_get_end (const char *rule)
{
  g_auto (GStrv) parts = split_rule (rule);
  int year, month, day_of_month;

  for (guint i = 0; parts[i] != NULL; i++)
    if (sscanf (parts[i], "UNTIL=%4d%2d%2d", &year, &month, &day_of_month) == 3)
      return pagoda_day_from_ymd (year, month, day_of_month);
  return PAGODA_DAY_NONE;
}

int
pagoda_rule_get_count (const char *rule)
{
  g_auto (GStrv) parts = split_rule (rule);
  guint64 count;

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], "COUNT=")
        && g_ascii_string_to_unsigned (parts[i] + strlen ("COUNT="), 10, 1, G_MAXINT, &count, NULL))
      return (int)count;
  return 0;
}
