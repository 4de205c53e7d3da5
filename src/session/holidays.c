/* holidays.c: on which days people work where a store is kept.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/holidays.h"

#include "method/cadence.h"
#include "pagoda-holidays.h"

#include <glib/gi18n-lib.h>

#define PATH "/io/github/pagoda_sales/Pagoda/holidays/china.csv"

/* The fields of a line. */
enum
{
  FIRST_DAY,
  N_DAYS,
  KIND,
  NAME,
  N_FIELDS,
};

/* The words of the table, and what the holidays are called. */
static const struct
{
  const char *word;
  const char *name;
} names[] = {
  { "new-year", NC_ ("holiday", "New Year’s Day") },
  { "spring-festival", NC_ ("holiday", "Spring Festival") },
  { "qingming", NC_ ("holiday", "Qingming Festival") },
  { "labour-day", NC_ ("holiday", "Labour Day") },
  { "dragon-boat", NC_ ("holiday", "Dragon Boat Festival") },
  { "mid-autumn", NC_ ("holiday", "Mid-Autumn Festival") },
  { "national-day", NC_ ("holiday", "National Day") },
  { "national-day-and-mid-autumn", NC_ ("holiday", "National Day, Mid-Autumn Festival") },
  { "victory-day", NC_ ("holiday", "Victory Day") },
};

typedef struct
{
  PagodaDay first;
  PagodaDay last;
  PagodaHolidayKind kind;
  const char *name;
} Announced;

static const char *
find_name (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].word, word))
      return names[i].name;
  g_return_val_if_reached (NULL);
}

static void
read_line (GArray *table, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, ",", -1);

  if (*line == '#' || g_strv_length (fields) != N_FIELDS)
    return;
  Announced announced
      = { .first = pagoda_day_from_iso (fields[FIRST_DAY]), .name = find_name (fields[NAME]) };
  announced.last = announced.first + atoi (fields[N_DAYS]) - 1;
  announced.kind = g_str_equal (fields[KIND], "rest") ? PAGODA_HOLIDAY_REST : PAGODA_HOLIDAY_WORK;
  g_array_append_val (table, announced);
}

static GArray *
read_table (void)
{
  GArray *table = g_array_new (FALSE, FALSE, sizeof (Announced));

  pagoda_holidays_register_resource ();
  /* The resource itself may not be there yet, see store/sql_text.c. */
  g_autoptr (GBytes) bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    read_line (table, lines[i]);
  return table;
}

/* The worker and the window ask at the same time. */
static const GArray *
get_table (void)
{
  static gsize table = 0;

  if (g_once_init_enter (&table))
    g_once_init_leave (&table, (gsize)read_table ());
  return (const GArray *)table;
}

PagodaHolidayKind
pagoda_holiday_in_china (PagodaDay day, const char **name)
{
  const GArray *table = get_table ();
  guint first = 0;
  guint end = table->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;
      const Announced *announced = &g_array_index (table, Announced, middle);
      if (day < announced->first)
        end = middle;
      else if (day > announced->last)
        first = middle + 1;
      else
        {
          if (name != NULL)
            *name = announced->name;
          return announced->kind;
        }
    }
  return PAGODA_HOLIDAY_ORDINARY;
}

static int
compare_day (gconstpointer day, gconstpointer holiday)
{
  PagodaDay sought = *(const PagodaDay *)day;
  PagodaDay there = (*(const PagodaHoliday *const *)holiday)->day;

  return (sought > there) - (sought < there);
}

/* What the store says of @day, or NULL. */
static const PagodaHoliday *
find_stored (const PagodaSnapshot *snapshot, PagodaDay day)
{
  const GPtrArray *holidays = pagoda_snapshot_get_holidays (snapshot);
  const PagodaHoliday *const *found = holidays->len > 0 ? bsearch (&day, holidays->pdata, holidays->len,
                                                                   sizeof *holidays->pdata, compare_day)
                                                        : NULL;

  return found != NULL ? *found : NULL;
}

PagodaHolidayKind
pagoda_snapshot_get_holiday (const PagodaSnapshot *snapshot,
                             PagodaDay day,
                             PagodaLanguage language,
                             const char **name)
{
  const PagodaHoliday *stored = find_stored (snapshot, day);
  const char *announced = NULL;
  PagodaHolidayKind kind = PAGODA_HOLIDAY_ORDINARY;

  if (stored != NULL)
    kind = stored->kind;
  else if (g_str_equal (pagoda_snapshot_get_currency (snapshot), "CNY"))
    kind = pagoda_holiday_in_china (day, &announced);
  if (name != NULL && stored != NULL)
    *name = stored->name;
  else if (name != NULL)
    *name = announced != NULL ? pagoda_translate_in_context (language, "holiday", announced) : NULL;
  return kind;
}

gboolean
pagoda_snapshot_is_workday (const PagodaSnapshot *snapshot, PagodaDay day)
{
  switch (pagoda_snapshot_get_holiday (snapshot, day, PAGODA_LANGUAGE_EN, NULL))
    {
    case PAGODA_HOLIDAY_REST:
      return FALSE;
    case PAGODA_HOLIDAY_WORK:
      return TRUE;
    case PAGODA_HOLIDAY_ORDINARY:
      return pagoda_house_rules_is_working (pagoda_snapshot_get_rules (snapshot), pagoda_day_weekday (day));
    }
  g_return_val_if_reached (FALSE);
}

static gboolean
is_workday (PagodaDay day, gpointer snapshot)
{
  return pagoda_snapshot_is_workday (snapshot, day);
}

int
pagoda_snapshot_count_workdays (const PagodaSnapshot *snapshot, PagodaPeriod period)
{
  return pagoda_workdays_count (period, is_workday, (gpointer)snapshot);
}

const char *
pagoda_snapshot_name_holiday (const PagodaSnapshot *snapshot, PagodaDay day, PagodaLanguage language)
{
  const char *name = NULL;

  switch (pagoda_snapshot_get_holiday (snapshot, day, language, &name))
    {
    case PAGODA_HOLIDAY_REST:
      return name != NULL ? name : pagoda_holiday_kind_label (PAGODA_HOLIDAY_REST, language);
    case PAGODA_HOLIDAY_WORK:
      return pagoda_translate_in_context (language, "holiday", NC_ ("holiday", "Make-up workday"));
    case PAGODA_HOLIDAY_ORDINARY:
      return NULL;
    }
  g_return_val_if_reached (NULL);
}
